import type { Rota } from '@amhp/shared/rota/rota.ts'
import { type CheckReply, type Finding, ruleOf } from '@amhp/shared/rules/index.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant, instantOf, parseInstant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'

const week = 7 * 86_400_000

/** Moves a rota and its findings by whole weeks, in a zone without clock changes. */
export function laterBy(weeks: number) {
  const at = (instant: Instant): Instant => instantOf(instant + weeks * week)
  const on = (date: LocalDate): LocalDate => addDays(date, weeks * 7)
  const span = <T extends Span>(one: T): T => ({ ...one, start: at(one.start), end: at(one.end) })
  const dates = <T extends { from?: LocalDate | undefined; until?: LocalDate | null | undefined }>(one: T): T => ({
    ...one,
    ...(one.from ? { from: on(one.from) } : {}),
    ...(one.until ? { until: on(one.until) } : {}),
  })
  const text = (key: string) =>
    key
      .replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, (moment) => formatInstant(at(parseInstant(moment)!)))
      .replace(/\d{4}-\d\d-\d\d(?!T)/g, (date) => on(date as LocalDate))

  const rota = (was: Rota): Rota => ({
    ...was,
    period: { from: on(was.period.from), to: on(was.period.to) },
    ...(was.recordsFrom ? { recordsFrom: on(was.recordsFrom) } : {}),
    ...(was.halfBankHolidays && {
      halfBankHolidays: was.halfBankHolidays.map((half) => ({ ...half, date: on(half.date) })),
    }),
    dutySlots: was.dutySlots.map(span),
    shifts: was.shifts.map(({ actual, ...shift }) => ({
      ...span(shift),
      callOuts: shift.callOuts.map(span),
      ...(actual && {
        actual: {
          ...(actual.start === undefined ? {} : { start: at(actual.start) }),
          ...(actual.end === undefined ? {} : { end: at(actual.end) }),
        },
      }),
    })),
    absences: was.absences.map(span),
    otherWork: was.otherWork.map(span),
    restGiven: was.restGiven.map(span),
    derogations: was.derogations.map(dates),
    amhps: was.amhps.map(({ optOut, startedOn, ...amhp }) => ({
      ...amhp,
      ...(optOut && { optOut: dates(optOut) }),
      ...(startedOn && { startedOn: on(startedOn) }),
      actingFor: amhp.actingFor.map(dates),
      approvals: amhp.approvals.map((approval) => ({
        ...dates(approval),
        suspended: approval.suspended.map(({ from, until }) => ({ from: at(from), until: until ? at(until) : until })),
      })),
    })),
    rules: Object.fromEntries(
      Object.entries(was.rules).map(([code, { fortnightFrom, periodsFrom, ...others }]) => [
        code,
        {
          ...others,
          ...(fortnightFrom ? { fortnightFrom: on(fortnightFrom as LocalDate) } : {}),
          ...(periodsFrom ? { periodsFrom: on(periodsFrom as LocalDate) } : {}),
        },
      ]),
    ),
  })
  const finding = (was: Finding): Finding => ({
    ...span(was),
    key: text(was.key),
    ...(was.slot === undefined ? {} : { slot: text(was.slot) }),
    facts: Object.fromEntries(
      Object.entries(was.facts).map(([name, fact]) => [
        name,
        ruleOf(was.rule).facts[name] === 'moment' ? at(fact as Instant) : fact,
      ]),
    ),
  })
  const reply = (was: CheckReply): CheckReply => ({
    ...was,
    period: { from: on(was.period.from), to: on(was.period.to) },
    findings: was.findings.map(finding),
  })
  return { rota, reply }
}
