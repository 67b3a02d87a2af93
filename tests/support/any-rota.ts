import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { startOfDay, zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'

const minute = 60_000
const zone = zoneOf('Europe/London')
const people = ['amina', 'ben', 'cara']
const weekMinutes = 7 * 1440

/** Minutes, mostly on the quarter hour so that shifts often touch. */
const minuteOf = (max: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: Math.floor(max / 15) }).map((n) => n * 15) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max }) },
  )

const spanFrom = (early: number, late: number, longest: number) =>
  fc.record({
    from: minuteOf(late - early).map((n) => n + early),
    length: minuteOf(longest).map((n) => Math.max(1, n)),
  })

const shift = fc.record({
  amhp: fc.constantFrom(...people),
  role: fc.constantFrom('amhp', 'amhp', 'amhp', 'coordinator', 'manager'),
  kind: fc.constantFrom('waking', 'waking', 'waking', 'standby', 'sleep-in', 'training', 'shadow'),
  span: spanFrom(-1440, weekMinutes + 720, 960),
  late: fc.option(fc.integer({ min: -60, max: 60 }), { freq: 3 }),
  over: fc.option(fc.integer({ min: -120, max: 300 }), { freq: 3 }),
  call: fc.option(fc.record({ at: fc.nat(100), length: minuteOf(180) }), { nil: undefined }),
  shareable: fc.boolean(),
})

/**
 * A random week in Europe/London for three people, its clocks changing as often as not: overlapping, nested and touching
 * shifts, actual times, call-outs, absences, other work, approvals that end or are suspended, a duty pattern and slots.
 */
export const anyRota: fc.Arbitrary<Rota> = fc
  .record({
    monday: fc.constantFrom('2026-03-23', '2026-10-19', '2026-03-02', '2027-03-22'),
    shifts: fc.array(shift, { maxLength: 18 }),
    absences: fc.array(
      fc.record({
        amhp: fc.constantFrom(...people),
        kind: fc.constantFrom('leave', 'sickness', 'training'),
        span: spanFrom(-1440, weekMinutes, 2000),
      }),
      { maxLength: 3 },
    ),
    otherWork: fc.array(fc.record({ amhp: fc.constantFrom(...people), span: spanFrom(-1440, weekMinutes, 600) }), {
      maxLength: 3,
    }),
    ends: fc.array(fc.option(fc.integer({ min: -1, max: 7 }), { freq: 2 }), { minLength: 3, maxLength: 3 }),
    agreed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    suspended: fc.option(spanFrom(-1440, weekMinutes, 3000)),
    held: fc.boolean(),
  })
  .map(({ monday, shifts, absences, otherWork, ends, agreed, suspended, held }) => {
    const first = monday as LocalDate
    const midnight = startOfDay(zone, first)
    const text = (minutes: number) => formatInstant((midnight + minutes * minute) as Instant)
    const times = ({ from, length }: { from: number; length: number }) => ({
      start: text(from),
      end: text(from + length),
    })
    const read = parseRotaDocument({
      format: 'amhp-rota/1',
      service: {
        name: 'Random',
        authorities: [
          { id: 'north', name: 'North' },
          { id: 'east', name: 'East' },
        ],
      },
      period: { from: first, to: addDays(first, 7) },
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
      ],
      coveredElsewhere: held ? [{ authority: 'east', days: ['fri', 'sat', 'sun'], start: '17:00', end: '09:00' }] : [],
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
      shifts: shifts.map(({ amhp, role, kind, span, late, over, call, shareable }, i) => {
        const actual = {
          ...(late !== null && span.length > 60 ? { start: text(span.from + Math.min(late, span.length - 30)) } : {}),
          ...(over !== null && span.length > 180 ? { end: text(span.from + span.length + over) } : {}),
        }
        const at = call ? Math.floor((span.length * call.at) / 101) : 0
        const calls =
          kind === 'standby' && call
            ? [{ from: span.from + at, length: Math.max(1, Math.min(call.length, span.length - at)) }]
            : []
        return { id: `s${i}`, amhp, role, kind, ...times(span), actual, shareable, callOuts: calls.map(times) }
      }),
      absences: absences.map(({ amhp, kind, span }) => ({ amhp, kind, ...times(span) })),
      otherWork: otherWork.map(({ amhp, span }) => ({ amhp, ...times(span) })),
    })
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return read.rota
  })
