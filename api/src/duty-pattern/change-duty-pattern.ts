import { type DutyPattern, dutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { actorOf, changeDetail, recordAudit } from '../audit/record-audit.ts'
import { refuseFaults, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { authoritiesOf, updateService } from '../service/store.ts'
import { findDutyPattern, replaceDutyPattern } from './store.ts'

/** Replaces the duty pattern as one value. */
export async function replaceWholePattern(context: Context, sent: DutyPattern): Promise<DutyPattern> {
  const { serviceId } = context.account
  const change = { cause: 'other', about: { kind: 'duty-pattern', id: serviceId } } as const
  return await writeWithNotices(context, change, async (q) => {
    const stored = await findDutyPattern(q, serviceId)
    refuseStale(stored, sent)
    const answeredFor = (await authoritiesOf(q, serviceId)).filter((authority) => authority.answeredFor)
    refuseFaults(authorityFaults(sent, new Set(answeredFor.map(({ id }) => id))))
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

function authorityFaults({ bands, slots, agreements }: DutyPattern, answeredFor: ReadonlySet<string>): Fault[] {
  const unknown = (ids: readonly string[] = [], pathOf: (i: number) => string): Fault[] =>
    ids.flatMap((id, i) => {
      const message = `The service covers no authority with the id ${id}; choose one of its own`
      return answeredFor.has(id) ? [] : [{ path: pathOf(i), message }]
    })
  return [
    ...bands.flatMap(({ cover }, i) =>
      cover.flatMap(({ authorities }, j) => unknown(authorities, (k) => `bands[${i}].cover[${j}].authorities[${k}]`)),
    ),
    ...slots.flatMap(({ authorities }, i) => unknown(authorities, (j) => `slots[${i}].authorities[${j}]`)),
    ...unknown(
      agreements.map(({ authority }) => authority),
      (i) => `agreements[${i}].authority`,
    ),
  ]
}
