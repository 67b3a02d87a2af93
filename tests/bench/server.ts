import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rota, startServer } from '../support/server/server.ts'

const root = join(import.meta.dirname, '../..')

/** The built server with the example of Monday 30 November 2026, in a new folder, on a free port. */
export async function startExample() {
  const folder = mkdtempSync(join(tmpdir(), 'rota-bench-'))
  const file = join(folder, 'rota.sqlite')
  execFileSync(process.execPath, [join(root, 'run.mjs'), 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const { code, stderr } = await rota(folder, ['seed', '--today', '2026-11-30'], file)
  if (code !== 0) throw new Error(stderr)
  const server = await startServer({ DATABASE_URL: file })
  return {
    origin: server.origin,
    folder,
    file,
    /** The session cookie of the first example account whose label names the role, `name=value`. */
    async cookie(role: 'manager' | 'lead' | 'AMHP') {
      const session = (await (await fetch(`${server.origin}/api/session`)).json()) as {
        examples: { account: string; label: string }[]
      }
      const example = session.examples.find(({ label }) => label.includes(role))
      if (!example) throw new Error(`The example service has no account for: ${role}`)
      const reply = await fetch(`${server.origin}/api/session/example`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.origin },
        body: JSON.stringify({ account: example.account }),
      })
      return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
