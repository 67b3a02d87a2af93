import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Database from 'better-sqlite3'

const from = Date.UTC(2026, 10, 30)
const to = Date.UTC(2026, 11, 7)
const margin = 21 * 86_400_000

/** Serves the rows of a week of the board as JSON, without framework, session or rules. */
export async function startRawRead(path: string) {
  const file = new Database(path, { readonly: true })
  const whole = [
    'authorities',
    'agreements',
    'amhps',
    'approvals',
    'suspensions',
    'acting_for',
    'other_posts',
    'other_post_hours',
    'other_post_exceptions',
    'bands',
    'band_cover',
    'duty_slots',
    'shift_codes',
    'rotas',
  ].map((table) => [table, file.prepare(`select * from ${table}`)] as const)
  const spans = ['shifts', 'edition_shifts', 'absences'].map(
    (table) => [table, file.prepare(`select * from ${table} where "end" > ? and start < ?`)] as const,
  )
  const server = createServer((_request, reply) => {
    const rows: Record<string, unknown[]> = {}
    for (const [table, statement] of whole) rows[table] = statement.all()
    for (const [table, statement] of spans) rows[table] = statement.all(from - margin, to + margin)
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(rows))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections()
      server.close()
      file.close()
    },
  }
}
