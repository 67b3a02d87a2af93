import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { recordFaults } from '@amhp/shared/contract/record-faults.ts'
import { type saveShiftRecord as endpoint, type ShiftRecord, shiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { shortMoment, spanText, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { changeDetail, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseFaults, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { toldOf } from '../notices/told-of.ts'
import { writeAndFindNotices } from '../notices/write-with-notices.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import type { StoredRecord } from '../shifts/record-store.ts'
import { inThread } from '../threads/threads.ts'
import { findPublishedShift, mayRecord } from './find-shift.ts'
import { restAnswerFor } from './rest-answer-for.ts'
import { findRecord, findStoredRecord, putRecord, shownRecord } from './store.ts'

/** What notices of a record are about. */
export const recordChange = (shiftId: string) =>
  ({ cause: 'shift-record', about: { kind: 'shift', id: shiftId } }) as const

type Sent = Given<typeof endpoint>['body']

/** Records what happened on a published shift. The planned times stay; the audit trail has earlier records. */
export async function saveRecord(context: Context, shiftId: string, sent: Sent): Promise<Reply<typeof endpoint>> {
  const { store, clock, account } = context
  const { serviceId, zone } = account
  const now = clock.now()
  const { register } = await cachedReferenceData(store, serviceId)
  const change = recordChange(shiftId)
  const { shift, record } = await writeAndFindNotices({ store, serviceId, at: now }, change, async (q) => {
    const shift = await findPublishedShift(q, account, shiftId)
    if (!mayRecord(account, shift))
      throw new Problem('not-allowed', 'Only the AMHP whose shift it is, or a manager, records what happened on it.')
    const stored = await findStoredRecord(q, serviceId, shift)
    const before = shownRecord(stored, shift)
    refuseStale(before, sent)
    if (shift.start > now)
      throw new Problem('not-accepted', 'This shift has not started yet. Record what happened once it has.')
    refuseFaults([...futureFaults(sent, now), ...recordFaults(sent, shift)])
    if (stored && isOfPlan(stored, shift) && changesNothing(before, sent)) return { shift, record: before }
    const by = { serviceId, accountId: account.id, at: now }
    await putRecord(q, stored, { shift, ...by }, { ...sent, version: before.version + 1 })
    const record = await findRecord(q, serviceId, shift)
    const name = register.find(({ id }) => id === shift.amhp)?.name
    await recordAudit(q, by, {
      what: `Recorded what happened on the shift of ${name ?? 'an AMHP'}, ${spanText(zone, shift)}: ${describe(zone, shift, sent)}`,
      about: { kind: 'shift', id: shiftId },
      amhp: shift.amhp,
      detail: changeDetail(shiftRecord, { before, after: record }),
    })
    return { shift, record }
  })
  return {
    record,
    answer: await inThread(
      restAnswerFor,
      { serviceId, zone: zone.name, shift },
      { store, serviceId, accountId: account.id, now },
    ),
    told: (await toldOf(store.read, serviceId, change)).filter(({ id }) => id !== account.id),
  }
}

/** Whether it stands beside the shift as planned now. One of a shift that was moved, or kept without it, becomes so when saved. */
const isOfPlan = ({ kept, kind, start, end }: StoredRecord, shift: PlannedShift) =>
  !kept && changesNothing(shift, { kind, start, end })

/** Checked on the server only, because the clock of a phone may be wrong. */
function futureFaults({ actualStart, actualEnd, callOuts }: ShiftRecord, now: Instant): Fault[] {
  const moments: [string, Instant | null][] = [
    ['actualStart', actualStart],
    ['actualEnd', actualEnd],
    ...callOuts.flatMap(({ start, end }, i): [string, Instant][] => [
      [`callOuts[${i}].start`, start],
      [`callOuts[${i}].end`, end],
    ]),
  ]
  return moments
    .filter(([, moment]) => moment !== null && moment > now)
    .map(([path]) => ({ path, message: 'Choose a time that is not in the future' }))
}

/** `started 09:10, ended 18:20`; `2 call-outs`; `as planned`. The reason for a late end is in the record only. */
function describe(
  zone: Zone,
  shift: PlannedShift,
  { actualStart, actualEnd, breakMinutes, callOuts }: ShiftRecord,
): string {
  const moment = (at: Instant) =>
    dateAt(zone, at) === dateAt(zone, shift.start) ? timeOf(zone, at) : shortMoment(zone, at)
  const parts = [
    actualStart !== null && `started ${moment(actualStart)}`,
    actualEnd !== null && `ended ${moment(actualEnd)}`,
    breakMinutes !== null && `${breakMinutes} minutes of breaks`,
    callOuts.length > 0 && (callOuts.length === 1 ? '1 call-out' : `${callOuts.length} call-outs`),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'as planned'
}
