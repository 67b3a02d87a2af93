import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { getShiftHistory } from '@amhp/shared/contract/shifts.ts'
import { auditEntriesOf } from '../audit/store.ts'
import type { Context } from '../http/route.ts'
import { rotaPeriods } from '../rota-document/around-store.ts'
import { editsNaming, unlogged } from '../rotas/log-store.ts'
import { editionsOfShift } from '../shifts/published-store.ts'

/** Records of one shift that the history goes back. */
const mostRecords = 100

/** Every edit that touched a shift, every edition that published it and what was recorded of it, oldest first. Refuses an id that no edit names. */
export async function shiftHistory(
  shiftId: string,
  { store, account }: Context,
): Promise<Reply<typeof getShiftHistory>> {
  const { serviceId } = account
  const q = store.read
  const names = new Map((await rotaPeriods(q, serviceId)).map(({ id, name }) => [id, name]))
  const edits = (await editsNaming(q, serviceId, shiftId)).flatMap(({ at, byId, byName, name, changes }) =>
    changes
      .filter(({ before, after }) => (before ?? after)?.id === shiftId)
      .map(({ before, after }) => ({
        at,
        by: { id: byId, name: byName ?? 'Command line' },
        what: name,
        before: before && unlogged(before),
        after: after && unlogged(after),
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
    throw new Problem('not-found', 'There is no such shift. Choose one of the rota.')
  const records = (
    await auditEntriesOf(q, serviceId, { before: undefined, kind: 'shift', id: shiftId }, mostRecords)
  ).map(({ at, accountId, accountName, what }) => ({
    at,
    by: { id: accountId, name: accountName ?? 'Command line' },
    what,
    before: null,
    after: null,
  }))
  const entries = [...edits, ...editions, ...records].sort((a, b) => a.at - b.at)
  return { entries }
}
