import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest } from '../support/server/database.ts'
import { answering, freePort } from '../support/server/server.ts'

const root = join(import.meta.dirname, '../..')

/** Every process with the mark in its environment, read from /proc: an orphan has lost its parent, not its environment. */
function marked(mark: string): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      return readFileSync(`/proc/${id}/environ`, 'utf8').includes(mark)
    } catch {
      return false
    }
  })
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'npm start says where it is, and %s to npm leaves nothing behind',
  async (signal) => {
    const port = await freePort()
    const mark = `START_AND_STOP=${port}`
    const env = {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: join(folderOfTest(), 'rota.sqlite'),
      START_AND_STOP: String(port),
    }
    const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void npm.kill('SIGTERM'))
    let output = ''
    npm.stdout.on('data', (text) => (output += text))
    npm.stderr.on('data', (text) => (output += text))
    const exited = once(npm, 'exit')
    await answering(`http://127.0.0.1:${port}/`, () => (npm.exitCode === null ? undefined : output))
    expect(marked(mark).length).toBeGreaterThan(1)
    await expect.poll(() => output).toContain(`http://127.0.0.1:${port}`)
    npm.kill(signal)
    await exited
    await expect.poll(() => marked(mark)).toEqual([])
  },
)
