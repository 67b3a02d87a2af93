import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import type { OtherPost } from '@amhp/shared/rota/expand-other-posts.ts'
import { defaultRoles } from '@amhp/shared/rota/role.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Zone, zoneOf } from '@amhp/shared/time/zone.ts'
import { rulesInForce } from './rules-in-force.ts'
import type { StandingRows } from './standing-store.ts'

/** What a service's rota documents share whatever their days: everything but period, shifts, absences and other work. */
export interface Standing {
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
  /** The AMHPs' other columns that screens need, by id. */
  readonly people: readonly {
    amhp: string
    name: string
    team: string
    contractedMinutes: number
    dutyPhone: string | null
    leftOn: LocalDate | null
  }[]
}

/**
 * The rows as the rules read them. The approvals and agreements of an AMHP who left end on her last day, so that she
 * covers nothing after it.
 */
export function standingOf(rows: StandingRows): Standing {
  const holidays = holidaysOf(rows)
  return {
    zone: zoneOf(rows.service.timeZone),
    document: {
      format: 'amhp-rota/1',
      service: {
        name: rows.service.name,
        timeZone: rows.service.timeZone,
        authorities: rows.authorities
          .filter((a) => a.answeredFor)
          .map(({ id, name, nation }) => ({ id, name, nation })),
      },
      otherAuthorities: rows.authorities
        .filter((a) => !a.answeredFor)
        .map(({ id, name, nation }) => ({ id, name, nation })),
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
    people: rows.amhps.map(({ id, name, team, contractedMinutes, dutyPhone, leftOn }) => ({
      amhp: id,
      name,
      team,
      contractedMinutes,
      dutyPhone,
      leftOn,
    })),
  }
}

function holidaysOf({ bankHolidayChanges }: StandingRows): Set<LocalDate> {
  const holidays = new Set(bankHolidayDates)
  for (const { date, change } of bankHolidayChanges)
    if (change === 'added') holidays.add(date)
    else holidays.delete(date)
  return holidays
}

function amhpsOf(rows: StandingRows): Rota['amhps'] {
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

function postsOf(rows: StandingRows): OtherPost[] {
  const hours = Map.groupBy(rows.otherPostHours, ({ amhpId }) => amhpId)
  const exceptions = Map.groupBy(rows.otherPostExceptions, ({ amhpId }) => amhpId)
  return rows.otherPosts.map(({ amhpId, label, from, until }) => ({
    amhp: amhpId,
    label,
    from,
    until,
    weekly: hours.get(amhpId) ?? [],
    exceptions: new Map(
      (exceptions.get(amhpId) ?? []).map(({ date, start, end }) => [
        date,
        start !== null && end !== null ? [{ start, end }] : [],
      ]),
    ),
  }))
}
