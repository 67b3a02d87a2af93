import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getBoard } from '@amhp/shared/contract/board.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import type { Asker } from '../support/server/api.ts'
import { nameOf, type Sent } from '../support/server/every-endpoint.ts'
import type { Source } from './from-schema.ts'
import { oddInstant } from './odd-values.ts'

const example = readFileSync(join(import.meta.dirname, '../examples/week.rota.json'), 'utf8')
/** Without the words by which the services are told apart. */
const document: unknown = JSON.parse(example.replaceAll(/northshire/gi, 'anyshire'))

/** Where `validAsk` sends little or always the same: a whole rota document, and edits of the draft as it is. */
export function livelyAsk(endpoint: Endpoint, asker: Asker, source: Source): Promise<Sent> | undefined {
  if (nameOf(endpoint) === 'POST /api/check') return Promise.resolve({ body: document })
  if (nameOf(endpoint) === 'POST /api/edits') return edit(asker, source)
  return undefined
}

async function edit(asker: Asker, { random, ids, word }: Source): Promise<Sent> {
  const board = await asker.ask(getBoard, { query: { from: '2026-11-23', to: '2026-12-14' } })
  const shifts = board.document.shifts ?? []
  const changes = Array.from({ length: 1 + random.below(3) }, () => {
    const duty = random.pick(shifts)
    const { id, amhp, role, kind, start, end, shareable = false, authorities = null } = duty
    const before = { id, amhp, role, kind, start, end, code: board.shiftCodes[id] ?? null, shareable, authorities }
    const day = `2026-12-0${1 + random.below(6)}`
    const moved = { ...before, start: `${day}T0${random.below(9)}:00:00Z`, end: `${day}T1${random.below(9)}:00:00Z` }
    const added = { ...moved, id: `${word}-shift-${random.below(1e6)}`, code: null }
    const how = random.below(5)
    if (how === 0) return { before: null, after: added }
    if (how === 1) return { before, after: null }
    if (how === 2) return { before, after: { ...before, amhp: random.pick(ids) } }
    if (how === 3) return { before, after: { ...before, start: oddInstant(random), end: oddInstant(random) } }
    return { before, after: moved }
  })
  return { body: { name: 'Change shifts', changes } }
}
