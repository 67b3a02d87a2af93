import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answering, freePort } from '../support/server/server.ts'

const root = join(import.meta.dirname, '../..')
let folder: string
let npm: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amhp-start-'))
})
afterEach(() => {
  npm?.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

/** Every process whose environment carries the mark, read from /proc: an orphan has lost its parent, not its environment. */
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
      DATABASE_URL: join(folder, 'rota.sqlite'),
      START_AND_STOP: String(port),
    }
    const started = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    npm = started
    let output = ''
    started.stdout.on('data', (text) => (output += text))
    started.stderr.on('data', (text) => (output += text))
    const exited = once(started, 'exit')
    await answering(`http://127.0.0.1:${port}/`, () => (started.exitCode === null ? undefined : output))
    expect(marked(mark).length).toBeGreaterThan(1)
    await expect.poll(() => output).toContain(`http://127.0.0.1:${port}`)
    started.kill(signal)
    await exited
    await expect.poll(() => marked(mark)).toEqual([])
  },
)
