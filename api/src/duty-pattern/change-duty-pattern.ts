import { type DutyPattern, dutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { farFaults } from '@amhp/shared/rota/reach.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { actorOf, changeDetail, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseFaults, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { answeredForIds, authorityFaults } from '../service/answered-for.ts'
import { updateService } from '../service/store.ts'
import { findDutyPattern, replaceDutyPattern } from './store.ts'

/** Replaces the duty pattern as one value. */
export async function replaceWholePattern(context: Context, sent: DutyPattern): Promise<DutyPattern> {
  const { serviceId } = context.account
  const change = { cause: 'other', about: { kind: 'duty-pattern', id: serviceId } } as const
  return await writeWithNotices(context, change, async (q) => {
    const stored = await findDutyPattern(q, serviceId)
    refuseStale(stored, sent)
    if (changesNothing(stored, sent)) return stored
    refuseFaults([
      ...farSlots(sent, stored, context.account.zone, context.clock.now()),
      ...faultsOf(sent, await answeredForIds(q, serviceId)),
    ])
    await replaceDutyPattern(q, serviceId, sent)
    await updateService(q, serviceId, { dutyPatternVersion: stored.version + 1 })
    await recordAudit(q, actorOf(context), {
      what: 'Changed the duty pattern',
      about: { kind: 'duty-pattern', id: serviceId },
      detail: changeDetail(dutyPattern, { before: stored, after: sent }),
    })
    return await findDutyPattern(q, serviceId)
  })
}

/** One-off slots that are far from today, but for those that are stored: they may be years old. */
function farSlots({ slots }: DutyPattern, stored: DutyPattern, zone: Zone, now: Instant): Fault[] {
  const today = dateAt(zone, now)
  const known = new Set(stored.slots.map(({ id, start, end }) => `${id} ${start} ${end}`))
  return slots.flatMap(({ id, start, end }, i) =>
    known.has(`${id} ${start} ${end}`)
      ? []
      : farFaults({ [`slots[${i}].start`]: dateAt(zone, start), [`slots[${i}].end`]: dateAt(zone, end) }, today),
  )
}

function faultsOf({ bands, slots, agreements }: DutyPattern, answeredFor: ReadonlySet<string>): Fault[] {
  return [
    ...bands.flatMap(({ cover }, i) =>
      cover.flatMap(({ authorities }, j) =>
        authorityFaults(authorities, answeredFor, (k) => `bands[${i}].cover[${j}].authorities[${k}]`),
      ),
    ),
    ...slots.flatMap(({ authorities }, i) =>
      authorityFaults(authorities, answeredFor, (j) => `slots[${i}].authorities[${j}]`),
    ),
    ...authorityFaults(
      agreements.map(({ authority }) => authority),
      answeredFor,
      (i) => `agreements[${i}].authority`,
    ),
  ]
}
