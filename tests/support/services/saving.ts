import { join } from 'node:path'
import { openStore } from '@amhp/db/open.ts'
import { folderOfTest, writeFreshDatabase } from '../server/database.ts'
import { cookieFor } from '../server/session.ts'
import type { PlannedShift } from '../server/wire.ts'
import type { SmallService } from './small-service.ts'
import { addSmallService } from './two-services.ts'

const tenMinutes = 600_000
let pairs = 0

/** Ten minutes of their own in the rota's week for each pair of shifts: more than 30 over each other are refused. */
function nextSpan() {
  const start = Date.UTC(2026, 11, 1) + (pairs++ % 800) * tenMinutes
  const text = (ms: number) => new Date(ms).toISOString().replace('.000', '')
  return { start: text(start), end: text(start + tenMinutes) }
}

const shift = (id: string, amhp: string, span: ReturnType<typeof nextSpan>): PlannedShift => ({
  ...{ id, amhp, ...span },
  ...{ role: 'amhp', kind: 'waking', code: null, shareable: false },
})

/** A database file that holds one small service, closed, and the headers of its manager. */
export async function fileWithService() {
  const file = join(folderOfTest(), 'rota.sqlite')
  await writeFreshDatabase(file)
  const store = await openStore(file)
  const service = await addSmallService(store, 'north')
  const headers = await cookieFor(store, service.id, service.accounts.manager)
  await store.close()
  return { file, service, headers: { ...headers, 'content-type': 'application/json' } }
}

export class NotSaved extends Error {
  readonly status: number
  constructor(status: number, answer: string) {
    super(answer)
    this.status = status
  }
}

/** Adds two shifts in one edit. Gives the ids once the server has acknowledged them. */
export async function addPair(origin: string, headers: Record<string, string>, service: SmallService, name: string) {
  const span = nextSpan()
  const changes = ['a', 'b'].map((letter) => ({
    before: null,
    after: shift(`${name}-${letter}`, service.secondAmhp, span),
  }))
  const body = JSON.stringify({ name: 'Add shifts', changes })
  const reply = await fetch(`${origin}/api/edits`, { method: 'POST', headers, body })
  const answer = await reply.text()
  if (reply.status !== 200) throw new NotSaved(reply.status, answer)
  return changes.map((change) => change.after.id)
}
