import type { Db } from '@amhp/db/open.ts'
import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import type { OtherPost } from '@amhp/shared/rota/expand-other-posts.ts'
import { defaultRoles } from '@amhp/shared/rota/role-and-kind.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Zone, zoneOf } from '@amhp/shared/time/zone.ts'
import { loadReferenceRows, type ReferenceRows } from './reference-store.ts'
import { rulesInForce } from './rules-in-force.ts'

/** What all rota documents of a service share: everything but period, shifts, absences and other work. */
export interface ReferenceData {
  readonly zone: Zone
  readonly document: Pick<
    Rota,
    | 'format'
    | 'service'
    | 'otherAuthorities'
    | 'roles'
    | 'bankHolidays'
    | 'dutyPattern'
    | 'dutySlots'
    | 'coveredElsewhere'
    | 'amhps'
    | 'derogations'
    | 'rules'
  >
  readonly holidays: ReadonlySet<LocalDate>
  readonly posts: readonly OtherPost[]
  readonly register: ReferenceRows['amhps']
}

export async function loadReferenceData(q: Db, serviceId: string): Promise<ReferenceData> {
  const rows = await loadReferenceRows(q, serviceId)
  const holidays = holidaysOf(rows)
  const authorities = (answeredFor: boolean) =>
    rows.authorities
      .filter((row) => row.answeredFor === answeredFor)
      .map(({ id, name, nation }) => ({ id, name, nation }))
  return {
    zone: zoneOf(rows.service.timeZone),
    document: {
      format: 'amhp-rota/1',
      service: { name: rows.service.name, timeZone: rows.service.timeZone, authorities: authorities(true) },
      otherAuthorities: authorities(false),
      roles: [...defaultRoles],
      bankHolidays: [...holidays].sort(),
      dutyPattern: rows.dutyPattern.bands,
      dutySlots: rows.dutyPattern.slots,
      coveredElsewhere: rows.dutyPattern.agreements,
      amhps: amhpsOf(rows),
      derogations: rows.derogations.map(({ regulation, basis, from, until, amhpId }) => ({
        regulation,
        basis,
        from,
        ...(until !== null && { until }),
        amhp: amhpId,
      })),
      rules: rulesInForce(rows.ruleChanges),
    },
    holidays,
    posts: postsOf(rows),
    register: rows.amhps,
  }
}

function holidaysOf({ bankHolidayChanges }: ReferenceRows): Set<LocalDate> {
  const holidays = new Set(bankHolidayDates)
  for (const { date, change } of bankHolidayChanges)
    if (change === 'added') holidays.add(date)
    else holidays.delete(date)
  return holidays
}

/** Approvals and agreements end on the last day of an AMHP who left: she covers nothing after it. */
function amhpsOf(rows: ReferenceRows): Rota['amhps'] {
  const suspended = Map.groupBy(rows.suspensions, ({ approvalId }) => approvalId)
  const approvals = Map.groupBy(rows.approvals, ({ amhpId }) => amhpId)
  const actingFor = Map.groupBy(rows.actingFor, ({ amhpId }) => amhpId)
  return rows.amhps.map((amhp) => {
    const last = amhp.leftOn
    const stays = ({ from }: { from: LocalDate }) => last === null || from <= last
    return {
      id: amhp.id,
      name: amhp.name,
      contractedMinutes: amhp.contractedMinutes,
      ...(amhp.startedOn !== null && { startedOn: amhp.startedOn }),
      approvals: (approvals.get(amhp.id) ?? []).filter(stays).map(({ id, authorityId, from, until }) => ({
        authority: authorityId,
        from,
        until: last !== null && last < until ? last : until,
        suspended: (suspended.get(id) ?? []).map((span) => ({ from: span.from, until: span.until })),
      })),
      actingFor: (actingFor.get(amhp.id) ?? []).filter(stays).map(({ authorityId, from, until }) => ({
        authority: authorityId,
        from,
        until: last !== null && (until === null || last < until) ? last : until,
      })),
      ...(amhp.optOutFrom !== null && { optOut: { from: amhp.optOutFrom, until: amhp.optOutUntil } }),
    }
  })
}

function postsOf(rows: ReferenceRows): OtherPost[] {
  const hours = Map.groupBy(rows.otherPostHours, ({ amhpId }) => amhpId)
  const exceptions = Map.groupBy(rows.otherPostExceptions, ({ amhpId }) => amhpId)
  return rows.otherPosts.map(({ amhpId, ...post }) => ({
    ...post,
    amhp: amhpId,
    weekly: hours.get(amhpId) ?? [],
    exceptions: new Map(
      (exceptions.get(amhpId) ?? []).map(({ date, start, end }) => [
        date,
        start !== null && end !== null ? [{ start, end }] : [],
      ]),
    ),
  }))
}
