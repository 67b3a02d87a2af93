import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { dateAt, startOfDay, zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OracleAnswer, oracleAverage, oracleNightAverage } from '../support/rotas/average-oracle.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

// Months of one AMHP whose hours are near the limits, against counting every minute.

const mondays = ['2026-03-23', '2026-10-19', '2026-06-01', '2027-03-22']
const zones = ['Europe/London', 'Europe/London', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Auckland']
const rare = <T>(one: fc.Arbitrary<T>, freq = 2) => fc.option(one, { nil: undefined, freq })

const anyShift = fc.record({
  minute: fc.integer({ min: -12, max: 12 }).map((quarters) => quarters * 15),
  length: fc.integer({ min: 5 * 4, max: 13 * 4 }).map((quarters) => quarters * 15),
  breakMinutes: rare(fc.integer({ min: 0, max: 50 })),
  over: rare(fc.integer({ min: -60, max: 240 }), 1),
  kind: fc.constantFrom('waking', 'waking', 'waking', 'waking', 'standby', 'training'),
})
const anyAbsence = fc.record({
  kind: fc.constantFrom('leave', 'leave', 'sickness', 'family', 'training', 'other'),
  from: fc.integer({ min: -130, max: 40 }),
  days: fc.integer({ min: 1, max: 16 }),
  part: fc.constantFrom(0, 0, 0, 0, 300),
  excluded: fc.constantFrom(undefined, undefined, false, true),
  countsAsWork: fc.constantFrom(undefined, true),
})
const dates = fc.record({ from: rare(fc.integer({ min: -140, max: 20 }), 4), lasts: rare(fc.nat(160), 3) })

const anyMonths = fc
  .record({
    monday: fc.constantFrom(...mondays),
    weekday: fc.nat(6),
    days: fc.integer({ min: 1, max: 24 }),
    timeZone: fc.constantFrom(...zones),
    start: fc.constantFrom(8 * 60, 14 * 60, 20 * 60, 22 * 60),
    perWeek: fc.integer({ min: 4, max: 7 }),
    shifts: fc.array(anyShift, { minLength: 12, maxLength: 12 }),
    ahead: fc.nat(40),
    absences: fc.array(anyAbsence, { maxLength: 4 }),
    other: rare(fc.record({ weekday: fc.nat(6), hours: fc.integer({ min: 2, max: 10 }) })),
    optOut: rare(dates, 1),
    startedOn: rare(fc.integer({ min: -125, max: 20 }), 1),
    recordsFrom: rare(fc.integer({ min: -200, max: 5 }), 1),
    averageWeeks: rare(fc.constantFrom(17, 26), 1),
    derogations: fc.array(fc.record({ regulation: fc.constantFrom(21, 21, 23), dates }), { maxLength: 2 }),
    periodsFrom: rare(fc.integer({ min: -260, max: 10 }), 1),
  })
  .map((made): Rota => {
    const first = addDays(made.monday as LocalDate, made.weekday)
    const zone = zoneOf(made.timeZone)
    const on = (days: number) => addDays(first, days)
    const at = (days: number, minutes: number) =>
      formatInstant((startOfDay(zone, on(days)) + minutes * 60_000) as Instant)
    const span = ({ from, lasts }: { from: number | undefined; lasts: number | undefined }) => ({
      ...(from === undefined ? {} : { from: on(from) }),
      ...(lasts === undefined ? {} : { until: on((from ?? -60) + lasts) }),
    })
    const weeks = 27
    const numbers = Array.from({ length: (weeks * 7 + made.days + made.ahead) | 0 }, (_, i) => i - weeks * 7)
    const shifts = numbers
      .filter((number) => ((number % 7) + 7) % 7 < made.perWeek)
      .map((number, i) => {
        const { minute, length, breakMinutes, over, kind } = made.shifts[i % made.shifts.length]!
        const start = made.start + minute
        const calls = kind === 'standby' ? [{ start: at(number, start + 60), end: at(number, start + 240) }] : []
        return {
          ...{ id: `s${i}`, amhp: 'amina', role: 'amhp', kind, callOuts: calls },
          ...{ start: at(number, start), end: at(number, start + length) },
          ...(breakMinutes === undefined ? {} : { breakMinutes }),
          ...(over === undefined || kind === 'standby' ? {} : { actual: { end: at(number, start + length + over) } }),
        }
      })
    const read = parseRotaDocument({
      format: 'amhp-rota/2',
      service: { name: 'Random', timeZone: made.timeZone, authorities: [{ id: 'north', name: 'North' }] },
      period: { from: first, to: on(made.days) },
      recordsFrom: made.recordsFrom === undefined ? '2020-01-01' : on(made.recordsFrom),
      amhps: [
        {
          ...{ id: 'amina', name: 'Amina', approvals: [{ authority: 'north' }] },
          ...(made.optOut && { optOut: span(made.optOut) }),
          ...(made.startedOn === undefined ? {} : { startedOn: on(made.startedOn) }),
          ...(made.averageWeeks && { averageWeeks: made.averageWeeks }),
        },
      ],
      shifts,
      absences: made.absences.map(({ kind, from, days, part, excluded, countsAsWork }) => ({
        ...{ amhp: 'amina', kind, start: at(from, part), end: at(from + days, 0) },
        ...(excluded === undefined ? {} : { excluded }),
        ...(kind === 'training' && countsAsWork ? { countsAsWork, end: at(from, part + 420) } : {}),
      })),
      otherWork: made.other
        ? numbers
            .filter((number) => ((number % 7) + 7) % 7 === made.other!.weekday)
            .map((number) => ({
              amhp: 'amina',
              start: at(number, 9 * 60),
              end: at(number, 9 * 60 + made.other!.hours * 60),
            }))
        : [],
      derogations: made.derogations.map(({ regulation, dates }) => ({ regulation, ...span(dates) })),
      rules: made.periodsFrom === undefined ? {} : { 'average-hours': { periodsFrom: on(made.periodsFrom) } },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return read.rota
  })

/** What a rule says, against the same from the oracle. */
function agrees(rota: Rota, rule: string, { found, notJudged, close }: OracleAnswer) {
  fc.pre(!close)
  const zone = zoneOf(rota.service.timeZone)
  const reply = checkRota(rota)
  const ours = reply.findings
    .filter((finding) => finding.rule === rule)
    .map(({ start, end, facts }) => `${dateAt(zone, start)} ${dateAt(zone, end)} ${facts.averageMinutes}`)
  expect(ours.sort()).toEqual(found.map(({ from, to, average }) => `${from} ${to} ${roundedUp(average)}`).sort())
  return { reply, notJudged: reply.notJudged.some((entry) => entry.rule === rule), oracle: notJudged }
}
const roundedUp = (minutes: number) => Math.ceil(minutes - 0.0001)

test(
  'the 48-hour average agrees with counting every minute of every window',
  () => {
    fc.assert(
      fc.property(anyMonths, (rota) => {
        const settings = rota.rules['average-hours'] as { periodsFrom?: LocalDate } | undefined
        const { notJudged, oracle } = agrees(rota, 'average-hours', oracleAverage(rota, 'amina', settings ?? {}))
        expect(notJudged).toBe(oracle)
      }),
      runs(40),
    )
  },
  patience,
)

test(
  'the average of a night worker agrees with counting every minute that is planned',
  () => {
    fc.assert(
      fc.property(anyMonths, ({ recordsFrom: _, ...rota }) => {
        const complete: Rota = { ...rota, recordsFrom: '2020-01-01' as LocalDate }
        agrees(complete, 'night-average', oracleNightAverage(complete, 'amina'))
      }),
      runs(40),
    )
  },
  patience,
)
