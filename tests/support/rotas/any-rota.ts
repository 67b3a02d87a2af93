import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { startOfDay, zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { allOn } from './all-on.ts'

const minute = 60_000
const zone = zoneOf('Europe/London')
const people = ['amina', 'ben', 'cara']
const weekMinutes = 7 * 1440
/** Weeks in which the clocks change, one without a change, and a change at Easter. */
const mondays = ['2026-03-23', '2026-10-19', '2026-03-02', '2027-03-22']

/** Minutes, mostly on the quarter hour so that shifts often touch. */
const minuteOf = (max: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: Math.floor(max / 15) }).map((n) => n * 15) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max }) },
  )

const authorities = fc.constantFrom(['north', 'east'], ['north'], ['east'])

const spanFrom = (early: number, late: number, longest: number) =>
  fc.record({
    from: minuteOf(late - early).map((n) => n + early),
    length: minuteOf(longest).map((n) => Math.max(1, n)),
  })

const shiftWithin = (minutes: number) =>
  fc.record({
    amhp: fc.constantFrom(...people),
    role: fc.constantFrom('amhp', 'amhp', 'amhp', 'coordinator', 'manager', 'backup'),
    kind: fc.constantFrom('waking', 'waking', 'waking', 'standby', 'sleep-in', 'training', 'shadow'),
    span: spanFrom(-1440, minutes + 720, 960),
    late: fc.option(fc.integer({ min: -60, max: 60 }), { freq: 3 }),
    over: fc.option(fc.integer({ min: -120, max: 300 }), { freq: 3 }),
    call: fc.option(fc.record({ at: fc.nat(100), length: minuteOf(180) }), { nil: undefined }),
    shareable: fc.boolean(),
    authorities: fc.constantFrom(undefined, undefined, ['north'], ['east'], ['north', 'east']),
    breakMinutes: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 2 }),
  })
type AnyShift = typeof shiftWithin extends (minutes: number) => fc.Arbitrary<infer S> ? S : never

/** A shift of a rota document, from times in minutes after a midnight. */
function shiftText(midnight: number, id: string, given: AnyShift) {
  const { amhp, role, kind, span, late, over, call, shareable, authorities, breakMinutes } = given
  const text = (minutes: number) => formatInstant((midnight + minutes * minute) as Instant)
  const times = (from: number, length: number) => ({ start: text(from), end: text(from + length) })
  const actual = {
    ...(late !== null && span.length > 60 ? { start: text(span.from + Math.min(late, span.length - 30)) } : {}),
    ...(over !== null && span.length > 180 ? { end: text(span.from + span.length + over) } : {}),
  }
  const at = call ? Math.floor((span.length * call.at) / 101) : 0
  const calls =
    kind === 'standby' && call ? [times(span.from + at, Math.max(1, Math.min(call.length, span.length - at)))] : []
  return {
    ...{ id, amhp, role, kind, ...times(span.from, span.length), actual, shareable, callOuts: calls },
    ...(authorities && { authorities }),
    ...(breakMinutes === undefined ? {} : { breakMinutes }),
  }
}

/**
 * A random week in Europe/London for three people, often with a clock change: overlapping, nested and touching shifts,
 * actual times, call-outs, absences, other work, approvals that end or are suspended, a duty pattern. All on the minute.
 */
export const anyRota: fc.Arbitrary<Rota> = rotaOver(1, 18)

/** As anyRota, over five weeks, with every rule on. */
export const anyMonth: fc.Arbitrary<Rota> = rotaOver(5, 70, allOn)

/** Mostly dense weeks; sometimes five weeks, for rules that look over weeks. */
export const weekOrMonth: fc.Arbitrary<Rota> = fc.oneof(
  { weight: 4, arbitrary: anyRota },
  { weight: 1, arbitrary: rotaOver(5, 70) },
)

function rotaOver(weeks: number, mostShifts: number, rules: object = {}): fc.Arbitrary<Rota> {
  const minutes = weeks * weekMinutes
  return fc
    .record({
      monday: fc.constantFrom(...mondays),
      shifts: fc.array(shiftWithin(minutes), { minLength: weeks > 1 ? 20 : 0, maxLength: mostShifts }),
      absences: fc.array(
        fc.record({
          amhp: fc.constantFrom(...people),
          kind: fc.constantFrom('leave', 'sickness', 'training'),
          span: spanFrom(-1440, minutes, 2000),
        }),
        { maxLength: 3 },
      ),
      otherWork: fc.array(fc.record({ amhp: fc.constantFrom(...people), span: spanFrom(-1440, minutes, 600) }), {
        maxLength: 3,
      }),
      ends: fc.array(fc.option(fc.integer({ min: -1, max: 7 * weeks }), { freq: 2 }), { minLength: 3, maxLength: 3 }),
      agreed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      suspended: fc.option(spanFrom(-1440, minutes, 3000)),
      held: fc.boolean(),
      matches: fc.array(
        fc.record({ span: spanFrom(-1440, minutes, 1500), additional: fc.boolean(), authorities, minimum: fc.nat(3) }),
        { minLength: 1, maxLength: 2 },
      ),
      weekend: fc.record({ endsAfterDays: fc.constantFrom(2, 3, 9), minimum: fc.nat(3), authorities }),
      derogated: fc.boolean(),
      given: spanFrom(0, minutes, 600),
    })
    .map(
      ({ monday, shifts, absences, otherWork, ends, agreed, suspended, held, matches, weekend, derogated, given }) => {
        const first = monday as LocalDate
        const midnight = startOfDay(zone, first)
        const text = (minutes: number) => formatInstant((midnight + minutes * minute) as Instant)
        const times = ({ from, length }: { from: number; length: number }) => ({
          start: text(from),
          end: text(from + length),
        })
        const read = parseRotaDocument({
          format: 'amhp-rota/2',
          service: {
            name: 'Random',
            authorities: [
              { id: 'north', name: 'North' },
              { id: 'east', name: 'East' },
            ],
          },
          period: { from: first, to: addDays(first, 7 * weeks) },
          rules,
          derogations:
            derogated && rules === allOn ? [{ regulation: 21, amhp: 'amina', until: addDays(first, 20) }] : [],
          restGiven: weeks > 1 ? [{ amhp: 'amina', ...times(given) }] : [],
          recordsFrom: '2020-01-01',
          dutyPattern: [
            {
              id: 'day',
              days: ['mon', 'tue', 'sat'],
              start: '08:00',
              end: '18:00',
              cover: [{ role: 'amhp', minimum: 1, target: 2 }, { role: 'manager' }],
            },
            {
              id: 'night',
              days: ['sun', 'mon', 'sat'],
              start: '17:00',
              end: '08:45',
              cover: [{ role: 'amhp', minimum: 2 }],
            },
            {
              ...{ id: 'weekend', days: ['fri', 'bank-holiday'], start: '16:30', end: '01:30' },
              endsAfterDays: weekend.endsAfterDays,
              cover: [{ role: 'amhp', minimum: weekend.minimum, authorities: weekend.authorities }],
            },
          ],
          dutySlots: matches.map(({ span, minimum, ...match }, i) => ({
            ...{ id: `match${i}`, role: 'amhp', ...times(span), minimum, target: minimum + 1, ...match },
          })),
          coveredElsewhere: held
            ? [{ authority: 'east', days: ['fri', 'sat', 'sun'], start: '17:00', end: '09:00' }]
            : [],
          amhps: people.map((id, i) => ({
            id,
            name: id,
            approvals: [
              {
                authority: i === 1 ? 'east' : 'north',
                ...(ends[i] === null || ends[i] === undefined ? {} : { until: addDays(first, ends[i]) }),
                suspended: i === 0 && suspended ? [{ from: times(suspended).start, until: times(suspended).end }] : [],
              },
            ],
            actingFor: agreed[i] ? [{ authority: i === 1 ? 'north' : 'east' }] : [],
          })),
          shifts: shifts.map((one, i) => shiftText(midnight, `s${i}`, one)),
          absences: absences.map(({ amhp, kind, span }) => ({ amhp, kind, ...times(span) })),
          otherWork: otherWork.map(({ amhp, span }) => ({ amhp, ...times(span) })),
        })
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        return read.rota
      },
    )
}
