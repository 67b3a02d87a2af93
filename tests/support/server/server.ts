import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../../..')
const mainFile = join(root, 'api/dist/main.js')
/** The built commands, as `npm run rota --` runs them. */
export const commandFile = join(root, 'api/dist/cli.js')

/** The built server as `npm start` runs it, in a process with only this environment. */
export function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, [mainFile], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const ended = once(child, 'exit').then(([code]) => code as number)
  return {
    child,
    ended,
    /** Everything it has printed so far. */
    output: () => output,
    /** Waits until it answers at this origin. */
    answers: (origin: string) => answering(origin, () => (child.exitCode === null ? undefined : output)),
  }
}

export interface RunningServer {
  readonly origin: string
  output(): string
  /** Shuts it down, as Ctrl-C does. */
  stop(): Promise<void>
  /** Kills it, as the kernel does when memory runs out. */
  kill(): Promise<void>
}

/** Launches the server on a free port, without rate limits, and waits until it answers. */
export async function startServer(env: { DATABASE_URL: string } & Record<string, string>): Promise<RunningServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { child, ended, output, answers } = launch({ PORT: String(port), RATE_LIMITS: 'off', ...env })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  await answers(`${origin}/api/health`).catch(async (error: Error) => {
    await end('SIGKILL')
    throw error
  })
  return { origin, output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** Runs a command in its own process as `npm run rota --` does, in a folder, by default on its data/rota.sqlite. */
export async function rota(
  cwd: string,
  args: readonly string[],
  DATABASE_URL = 'data/rota.sqlite',
  more: Record<string, string> = {},
) {
  const env = { PATH: process.env.PATH, DATABASE_URL, ...more }
  return await promisify(execFile)(process.execPath, [commandFile, ...args], { cwd, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

/** A free port of 127.0.0.1. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('No port')
  await new Promise((closed) => server.close(closed))
  return address.port
}

/** Waits until an address answers, with whatever status. Fails when `givenUp` gives a reason, or after two minutes. */
export async function answering(address: string, givenUp: () => string | undefined): Promise<void> {
  const patienceEnds = performance.now() + 120_000
  while (performance.now() < patienceEnds) {
    const reason = givenUp()
    if (reason !== undefined) throw new Error(`The server ended:\n${reason}`)
    if (await fetch(address, { redirect: 'manual' }).catch(() => undefined)) return
    await new Promise((later) => setTimeout(later, 20))
  }
  throw new Error(`${address} did not answer within two minutes`)
}
