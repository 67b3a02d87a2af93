import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

export interface RunningServer {
  origin: string
  /** Everything it has printed so far. */
  output: () => string
  /** Stops it as Ctrl-C would, and removes its database. */
  stop: () => Promise<void>
}

/** A port of 127.0.0.1 that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('No port')
  await new Promise((closed) => server.close(closed))
  return address.port
}

/** Waits until an address answers; any answer counts. Fails when `given up` says why, or after a minute. */
export async function answering(origin: string, givenUp: () => string | undefined): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const reason = givenUp()
    if (reason !== undefined) throw new Error(reason)
    const answer = await fetch(origin, { redirect: 'manual' }).catch(() => undefined)
    if (answer) return
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error(`${origin} did not answer within a minute`)
}

/** The bundled server as `npm start` runs it, on a free port, with a new database (the example service) of its own. */
export async function startServer(env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'amhp-server-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'api/dist/main.js')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: join(folder, 'rota.sqlite'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  const givenUp = () => (child.exitCode === null ? undefined : `The server ended with ${child.exitCode}:\n${output}`)
  await answering(origin, givenUp).catch(async (error: Error) => {
    await stop()
    throw error
  })
  return { origin, output: () => output, stop }
}
