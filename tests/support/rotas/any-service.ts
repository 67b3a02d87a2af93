import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { startOfDay, zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import {
  type AnyAbsence,
  type AnyShift,
  absenceIn,
  amhpIn,
  anyAbsence,
  anyDates,
  anyShift,
  anySpan,
  anyStanding,
  datesIn,
  type Frame,
  roles,
  shiftIn,
  spanIn,
} from './any-parts.ts'
import { anySettings } from './any-settings.ts'

/** Weeks of clock changes and of holidays, each a Monday. */
const mondays = ['2026-03-23', '2026-10-19', '2026-06-01', '2027-03-22', '2028-10-23', '2026-12-21']
const names = ['amina', 'ben', 'cara', 'dilys', 'ed']
/** With shifts `b/s1` and `s1`, names whose findings could have equal keys. */
const strangeNames = ['a', 'a/b']

const anyBand = fc.record({
  days: fc.uniqueArray(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'bank-holiday'), {
    minLength: 3,
  }),
  start: fc.constantFrom('00:00', '01:30', '08:00', '09:00', '17:00', '22:00'),
  end: fc.constantFrom('00:00', '01:30', '09:00', '17:00', '23:15'),
  endsAfterDays: fc.constantFrom(undefined, undefined, undefined, 1, 3, 13),
  cover: fc.uniqueArray(
    fc.record({
      role: fc.constantFrom(...roles),
      minimum: fc.nat(2),
      more: fc.nat(2),
      authorities: fc.constantFrom(['north', 'east'], ['north'], ['east']),
    }),
    { minLength: 1, maxLength: 3, selector: ({ role }) => role },
  ),
})

/** The same hours in many weeks, before the period and in it, for the averages. */
const anySteady = fc.record({
  amhp: fc.nat(),
  weeks: fc.constantFrom(1, 3, 9, 16, 17, 17, 19),
  start: fc.constantFrom(8 * 60, 8 * 60, 21 * 60),
  hours: fc.integer({ min: 9, max: 13 }),
  perWeek: fc.integer({ min: 4, max: 7 }),
  /** Leave in the last weeks, which makes averages look at the days after the period. */
  leave: fc.option(fc.record({ before: fc.integer({ min: 1, max: 12 }), days: fc.integer({ min: 1, max: 9 }) }), {
    nil: undefined,
  }),
})

/** A random service with everything that a document can have, over 1 to 40 days. */
export interface AnyService {
  readonly rota: Rota
  readonly frame: Frame
}

export const anyService = serviceIn('Europe/London', 'Europe/London', 'Europe/London', 'Australia/Lord_Howe')

/** As anyService, where no clock changes and no day is a bank holiday. */
export const anySteadyService = serviceIn('UTC')

function serviceIn(...zones: string[]): fc.Arbitrary<AnyService> {
  return fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(7, 14, 28)).chain((days) =>
    fc
      .record({
        monday: fc.constantFrom(...mondays),
        weekday: fc.constantFrom(0, 0, 0, 1, 3, 5, 6),
        timeZone: fc.constantFrom(...zones),
        people: fc.integer({ min: 2, max: 5 }),
        strange: fc.constantFrom(false, false, false, false, false, false, false, true),
        oneAuthority: fc.boolean(),
        shifts: fc.array(anyShift(days), { minLength: 10, maxLength: 45 }),
        absences: fc.array(anyAbsence(days), { maxLength: 6 }),
        otherWork: fc.array(fc.record({ amhp: fc.nat(), span: anySpan(days, 700) }), { maxLength: 6 }),
        standings: fc.array(anyStanding(days), { minLength: 5, maxLength: 5 }),
        recordsFrom: fc.option(fc.integer({ min: -140, max: 3 }), { nil: undefined, freq: 3 }),
        half: fc.option(
          fc.record({ day: fc.nat(40), from: fc.constantFrom('00:00', '01:30', '09:00', '12:00', '23:15') }),
          { nil: undefined },
        ),
        bands: fc.array(anyBand, { minLength: 1, maxLength: 4 }),
        slots: fc.array(
          fc.record({
            span: anySpan(days, 900),
            role: fc.constantFrom(...roles),
            minimum: fc.nat(2),
            additional: fc.boolean(),
          }),
          { maxLength: 3 },
        ),
        held: fc.array(anyBand, { maxLength: 1 }),
        derogations: fc.array(fc.record({ amhp: fc.option(fc.nat()), dates: anyDates }), { maxLength: 2 }),
        given: fc.array(fc.record({ amhp: fc.nat(), span: anySpan(days, 1500) }), { maxLength: 4 }),
        settings: anySettings,
        steady: fc.array(anySteady, { maxLength: 2 }),
      })
      .map(({ monday, weekday, timeZone, people, strange, oneAuthority, ...made }): AnyService => {
        const from = addDays(monday as LocalDate, weekday)
        const midnight = startOfDay(zoneOf(timeZone), from)
        const ids = (strange ? strangeNames : names).slice(0, people)
        const frame: Frame = {
          days,
          at: (minutes) => (midnight + minutes * 60_000) as Instant,
          date: (number) => addDays(from, number),
          amhp: (number) => ids[number % ids.length]!,
        }
        const own = oneAuthority ? ['north'] : ['north', 'east']
        const here = (authorities: readonly string[]) => authorities.filter((id) => own.includes(id))
        const read = parseRotaDocument({
          format: 'amhp-rota/2',
          service: { name: 'Random', timeZone, authorities: own.map((id) => ({ id })) },
          otherAuthorities: [...(oneAuthority ? [{ id: 'east' }] : []), { id: 'west', nation: 'wales' }],
          period: { from, to: frame.date(days) },
          amhps: ids.map((id) => ({ id, name: id })),
          ...(timeZone === 'UTC' ? { bankHolidays: [] } : {}),
          ...(made.half && { halfBankHolidays: [{ date: frame.date(made.half.day), from: made.half.from }] }),
          ...(made.recordsFrom === undefined ? {} : { recordsFrom: frame.date(made.recordsFrom) }),
          rules: made.settings,
          dutyPattern: made.bands.map(({ cover, endsAfterDays, ...band }, i) => ({
            id: `band${i}`,
            ...band,
            ...(endsAfterDays !== undefined && { endsAfterDays }),
            cover: cover.map(({ role, minimum, more, authorities }) => ({
              ...{ role, minimum, target: minimum + more, authorities: here(authorities) },
            })),
          })),
          dutySlots: made.slots.map(({ span, ...slot }, i) => {
            const { start, end } = spanIn(frame, span)
            return { id: `slot${i}`, ...slot, start: formatInstant(start), end: formatInstant(end) }
          }),
          coveredElsewhere: made.held.map(({ days, start, end }) => ({ authority: own.at(-1), days, start, end })),
          derogations: made.derogations.map(({ amhp, dates }) => ({
            ...{ regulation: 21, amhp: amhp === null ? null : frame.amhp(amhp), ...datesIn(frame, dates) },
          })),
        })
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        const rota: Rota = {
          ...read.rota,
          amhps: ids.map((id, i) => amhpIn(frame, id, made.standings[i]!)),
          shifts: [
            ...made.shifts.map((any, i) => shiftIn(frame, strange && i % 2 === 1 ? `b/s${i - 1}` : `s${i}`, any)),
            ...made.steady.flatMap((steady, i) => steadyShifts(frame, `steady${i}-`, steady)),
          ],
          absences: [...made.absences, ...made.steady.flatMap((one) => leaveOf(frame, one))].map((any) =>
            absenceIn(frame, any),
          ),
          otherWork: made.otherWork.map(({ amhp, span }) => ({ amhp: frame.amhp(amhp), ...spanIn(frame, span) })),
          restGiven: made.given.map(({ amhp, span }) => ({ amhp: frame.amhp(amhp), ...spanIn(frame, span) })),
        }
        return { rota, frame }
      }),
  )
}

type Steady = typeof anySteady extends fc.Arbitrary<infer S> ? S : never

function steadyShifts(frame: Frame, prefix: string, { amhp, weeks, start, hours, perWeek }: Steady) {
  return Array.from({ length: (weeks + Math.ceil(frame.days / 7) + 1) * perWeek }, (_, i) => {
    const days = (Math.floor(i / perWeek) - weeks) * 7 + (i % perWeek)
    const span = { from: days * 1440 + start, length: hours * 60 }
    return shiftIn(frame, `${prefix}${i}`, { ...plain, amhp, span })
  })
}

function leaveOf({ days }: Frame, { amhp, leave }: Steady): AnyAbsence[] {
  if (!leave) return []
  const span = { from: (days - leave.before) * 1440, length: leave.days * 1440 }
  return [{ amhp, kind: 'leave', whole: true, countsAsWork: undefined, excluded: undefined, span }]
}

const plain: Omit<AnyShift, 'amhp' | 'span'> = {
  role: 'amhp',
  kind: 'waking',
  late: undefined,
  over: undefined,
  calls: [],
  shareable: false,
  authorities: undefined,
  breakMinutes: undefined,
  seconds: 0,
}
