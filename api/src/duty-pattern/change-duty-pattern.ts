import { type DutyPattern, dutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { changeDetail, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { noticing } from '../notices/notice-change.ts'
import { authoritiesOf, updateService } from '../service/store.ts'
import { dutyPatternFaults } from './check-duty-pattern.ts'
import { dutyPatternValue } from './duty-pattern-value.ts'
import { type DutyPatternRows, replaceDutyPattern } from './store.ts'

/** Replaces the duty pattern as one value. */
export async function replaceWholePattern(context: Context, sent: DutyPattern): Promise<DutyPattern> {
  const { clock, account } = context
  const { serviceId } = account
  const change = { cause: 'other', about: { kind: 'duty-pattern', id: serviceId } } as const
  return await noticing(context, change, async (q) => {
    const stored = await dutyPatternValue(q, serviceId)
    refuseStale(stored, sent)
    const answeredFor = (await authoritiesOf(q, serviceId)).filter((authority) => authority.answeredFor)
    const faults = dutyPatternFaults(sent, new Set(answeredFor.map(({ id }) => id)))
    if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults })
    await replaceDutyPattern(q, serviceId, rowsOf(serviceId, sent))
    await updateService(q, serviceId, { dutyPatternVersion: stored.version + 1 })
    await recordAudit(q, {
      ...{ serviceId, accountId: account.id, at: clock.now() },
      what: 'Changed the duty pattern',
      about: { kind: 'duty-pattern', id: serviceId },
      detail: changeDetail(dutyPattern, { before: stored, after: sent }),
    })
    return await dutyPatternValue(q, serviceId)
  })
}

function rowsOf(serviceId: string, { bands, slots, agreements }: DutyPattern): DutyPatternRows {
  return {
    bands: bands.map((band, position) => ({
      ...{ serviceId, id: band.id, name: band.name, days: band.days, position },
      ...{ start: band.start, end: band.end },
    })),
    cover: bands.flatMap(({ id: bandId, cover }) =>
      cover.map(({ role, minimum, target = null, authorities = null }, position) => ({
        ...{ serviceId, bandId, role, minimum, target, authorities, position },
      })),
    ),
    slots: slots.map(({ id, name, role, minimum, target = null, authorities = null, start, end }) => ({
      ...{ serviceId, id, name, role, minimum, target, authorities, start, end },
    })),
    agreements: agreements.map((agreement, position) => ({
      ...{
        serviceId,
        id: agreement.id,
        authorityId: agreement.authority,
        by: agreement.by,
        days: agreement.days,
        position,
      },
      ...{ start: agreement.start, end: agreement.end, from: agreement.from, until: agreement.until },
    })),
  }
}
