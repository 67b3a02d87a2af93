import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { answering, freePort } from './server.ts'

const root = join(import.meta.dirname, '../../..')

export interface SourceServer {
  readonly origin: string
  /** Ends it as the kernel would when memory runs out: without a word of warning. */
  kill(): Promise<void>
  /** Ends it in order. Gives what it printed. */
  stop(): Promise<string>
}

/** The server itself in a process of its own, from its source, on a free port, with the database of that DATABASE_URL. */
export async function startFromSource(databaseUrl: string): Promise<SourceServer> {
  const port = await freePort()
  const env = { PATH: process.env.PATH, PORT: String(port), DATABASE_URL: databaseUrl, RATE_LIMITS: 'off' }
  const child = spawn(process.execPath, [join(root, 'api/src/main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
    return output
  }
  const origin = `http://127.0.0.1:${port}`
  const givenUp = () => (child.exitCode === null ? undefined : `The server ended with ${child.exitCode}:\n${output}`)
  await answering(`${origin}/api/health`, givenUp).catch(async (error: Error) => {
    await end('SIGKILL')
    throw error
  })
  const kill = async () => {
    await end('SIGKILL')
  }
  return { origin, kill, stop: () => end('SIGTERM') }
}
