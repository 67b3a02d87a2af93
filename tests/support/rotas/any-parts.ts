import type { Absence } from '@amhp/shared/rota/absence.ts'
import type { Amhp } from '@amhp/shared/rota/amhp.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import fc from 'fast-check'
import { plainDuty } from './plain-shift.ts'

// The parts of a random service. Times are minutes from the start of its period, mostly on the quarter hour so that they
// touch, and mostly in the period or at its ends; `Frame` turns them into instants and dates.

const second = 1000
const day = 1440
export const roles = ['amhp', 'amhp', 'amhp', 'coordinator', 'backup', 'backup', 'manager'] as const
const kinds = ['waking', 'waking', 'waking', 'standby', 'standby', 'sleep-in', 'training', 'shadow'] as const

/** Turns minutes and days from the start of the period into instants and dates, and numbers into AMHPs. */
export interface Frame {
  readonly days: number
  at(minutes: number): Instant
  date(days: number): LocalDate
  amhp(number: number): string
}

const quarters = (min: number, max: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: Math.ceil(min / 15), max: Math.floor(max / 15) }).map((n) => n * 15) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
  )

const when = (days: number) =>
  fc.oneof(
    { weight: 6, arbitrary: quarters(0, days * day) },
    { weight: 3, arbitrary: quarters(-3 * day, day) },
    { weight: 3, arbitrary: quarters((days - 2) * day, (days + 2) * day) },
    { weight: 2, arbitrary: quarters(-130 * day, 0) },
    { weight: 1, arbitrary: quarters(days * day, (days + 40) * day) },
  )

export const anySpan = (days: number, longest: number) =>
  fc.record({ from: when(days), length: quarters(1, longest).map((n) => Math.max(1, n)) })
export type AnySpan = { readonly from: number; readonly length: number }

export const spanIn = ({ at }: Frame, { from, length }: AnySpan) => ({ start: at(from), end: at(from + length) })

/** A shift with its record. Some are not on the minute. */
export const anyShift = (days: number) =>
  fc.record({
    amhp: fc.nat(),
    role: fc.constantFrom(...roles),
    kind: fc.constantFrom(...kinds),
    span: anySpan(days, 1000),
    late: fc.option(quarters(-120, 240), { nil: undefined }),
    over: fc.option(quarters(-240, 400), { nil: undefined }),
    calls: fc.array(fc.record({ after: fc.nat(95), length: quarters(1, 240) }), { maxLength: 3 }),
    shareable: fc.boolean(),
    authorities: fc.constantFrom(undefined, undefined, undefined, ['north'], ['east'], ['east', 'north']),
    breakMinutes: fc.option(fc.nat(45), { nil: undefined }),
    seconds: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, 59),
  })
export type AnyShift = ReturnType<typeof anyShift> extends fc.Arbitrary<infer S> ? S : never

export function shiftIn(frame: Frame, id: string, any: AnyShift): Shift {
  const { role, kind, span, calls, shareable, authorities, breakMinutes, seconds } = any
  const start = (frame.at(span.from) + seconds * second) as Instant
  const end = (frame.at(span.from + span.length) + seconds * second) as Instant
  const shift: Shift = { ...plainDuty, id, amhp: frame.amhp(any.amhp), role, kind, start, end, shareable }
  return {
    ...shift,
    ...actualOf(shift, any),
    ...(breakMinutes === undefined ? {} : { breakMinutes }),
    ...(authorities && { authorities: [...authorities] }),
    callOuts: kind === 'standby' ? callsIn(shift, calls) : [],
  }
}

/** When a shift was worked, in minutes later than planned; its end is never before its start. */
export function actualOf(
  { start, end }: Shift,
  { late, over }: Pick<AnyShift, 'late' | 'over'>,
): Pick<Shift, 'actual'> {
  const middle = (start + end) / 2
  const started = late === undefined ? undefined : (Math.min(start + late * 60_000, middle) as Instant)
  const ended = over === undefined ? undefined : (Math.max(end + over * 60_000, middle + second) as Instant)
  if (started === undefined && ended === undefined) return {}
  return {
    actual: {
      ...(started === undefined ? {} : { start: (Math.floor(started / second) * second) as Instant }),
      ...(ended === undefined ? {} : { end: (Math.ceil(ended / second) * second) as Instant }),
    },
  }
}

/** Call-outs inside a planned standby. */
export function callsIn({ start, end }: Shift, calls: AnyShift['calls']): Shift['callOuts'] {
  return calls.map(({ after, length }) => {
    const from = Math.floor((start + ((end - start) * after) / 100) / second) * second
    return { start: from as Instant, end: Math.min(end, from + Math.max(1, length) * 60_000) as Instant }
  })
}

/** An absence; half are of whole days, which averages exclude. */
export const anyAbsence = (days: number) =>
  fc.record({
    amhp: fc.nat(),
    kind: fc.constantFrom('leave', 'sickness', 'family', 'training', 'other'),
    whole: fc.boolean(),
    countsAsWork: fc.constantFrom(undefined, undefined, true),
    excluded: fc.constantFrom(undefined, undefined, false),
    span: anySpan(days, 12_000),
  })
export type AnyAbsence = ReturnType<typeof anyAbsence> extends fc.Arbitrary<infer S> ? S : never

export function absenceIn(frame: Frame, { amhp, kind, whole, span, countsAsWork, excluded }: AnyAbsence): Absence {
  const more = {
    ...(countsAsWork === undefined ? {} : { countsAsWork }),
    ...(excluded === undefined ? {} : { excluded }),
  }
  if (!whole) {
    const times = spanIn(frame, { ...span, length: Math.ceil(span.length / 4) })
    return { amhp: frame.amhp(amhp), kind, ...times, ...more }
  }
  const from = Math.floor(span.from / day)
  return {
    amhp: frame.amhp(amhp),
    kind,
    start: frame.at(from * day),
    end: frame.at((from + Math.ceil(span.length / day)) * day),
    ...more,
  }
}

export const anyDates = fc.record({
  from: fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined }),
  lasts: fc.option(fc.nat(90), { nil: undefined }),
})
type AnyDates = { readonly from: number | undefined; readonly lasts: number | undefined }

export const datesIn = ({ date }: Frame, { from, lasts }: AnyDates) => ({
  ...(from === undefined ? {} : { from: date(from) }),
  ...(lasts === undefined ? {} : { until: date((from ?? -20) + lasts) }),
})

/** Approvals that end, are suspended or of another nation, agreements, an opt-out and a start date. */
export const anyStanding = (days: number) =>
  fc.record({
    approvals: fc.array(
      fc.record({
        authority: fc.constantFrom('north', 'north', 'north', 'east', 'west'),
        dates: fc.oneof(
          fc.constant({ from: undefined, lasts: undefined }),
          fc.constant({ from: undefined, lasts: undefined }),
          anyDates,
        ),
        suspended: fc.array(fc.record({ span: anySpan(days, 5000), lasts: fc.boolean() }), { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    actingFor: fc.array(fc.record({ authority: fc.constantFrom('north', 'east'), dates: anyDates }), { maxLength: 1 }),
    optOut: fc.option(anyDates, { freq: 5, nil: undefined }),
    startedOn: fc.option(fc.integer({ min: -150, max: 30 }), { freq: 3, nil: undefined }),
    averageWeeks: fc.constantFrom(undefined, undefined, undefined, 17, 26, 52),
  })
export type AnyStanding = ReturnType<typeof anyStanding> extends fc.Arbitrary<infer S> ? S : never

export function amhpIn(frame: Frame, id: string, standing: AnyStanding): Amhp {
  const { approvals, actingFor, optOut, startedOn, averageWeeks } = standing
  return {
    id,
    name: id,
    approvals: approvals.map(({ authority, dates, suspended }) => ({
      authority,
      ...datesIn(frame, dates),
      suspended: suspended.map(({ span, lasts }) => {
        const { start, end } = spanIn(frame, span)
        return { from: start, until: lasts ? null : end }
      }),
    })),
    actingFor: actingFor.map(({ authority, dates }) => ({ authority, ...datesIn(frame, dates) })),
    ...(optOut === undefined ? {} : { optOut: datesIn(frame, optOut) }),
    ...(startedOn === undefined ? {} : { startedOn: frame.date(startedOn) }),
    ...(averageWeeks === undefined ? {} : { averageWeeks }),
  }
}
