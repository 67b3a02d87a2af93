import { plannedFromLog } from '@amhp/db/logged-shift.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { newestSaid } from '../audit/read-store.ts'
import type { ReadContext } from '../http/threaded.ts'
import { rotaPeriods } from '../rota-document/period-store.ts'
import { editionsOfShift } from '../shifts/published-store.ts'
import { editsOfShift } from './log-store.ts'

const pageSize = 100
const commandLine = { id: null, name: 'Command line' }

/** The edits, editions and records of a shift, oldest first; on the first page the newest of them. Refuses an unknown id. */
export async function shiftHistory(
  { store, account }: ReadContext,
  shiftId: string,
  page: number,
): Promise<Reply<typeof getShiftHistory>> {
  const { serviceId } = account
  const q = store.read
  const names = new Map((await rotaPeriods(q, serviceId)).map(({ id, name }) => [id, name]))
  const edits = (await editsOfShift(q, serviceId, shiftId)).flatMap(({ at, by, name, changes }) =>
    changes
      .filter(({ before, after }) => (before ?? after)?.id === shiftId)
      .map(({ before, after }) => ({
        at,
        by: by ?? commandLine,
        what: name,
        before: before && plannedFromLog(before),
        after: after && plannedFromLog(after),
      })),
  )
  const editions = (await editionsOfShift(q, serviceId, shiftId)).map(({ rota, number, publishedAt, by, shift }) => ({
    at: publishedAt,
    by,
    what: `Published in edition ${number} of ${names.get(rota)}`,
    before: shift,
    after: shift,
  }))
  if (edits.length + editions.length === 0)
    throw new Problem('not-found', 'There is no such shift. Choose one from the rota.')
  const entries = await newestSaid(q, account, { kind: 'shift', id: shiftId }, page * pageSize + 1)
  const records = entries.map(({ at, by, what }) => ({ at, by: by ?? commandLine, what, before: null, after: null }))
  const all = [...edits, ...editions, ...records].sort((a, b) => a.at - b.at)
  const end = Math.max(0, all.length - (page - 1) * pageSize)
  return { entries: all.slice(Math.max(0, end - pageSize), end), more: end > pageSize }
}
