import type { Shift } from '../rota/shift.ts'
import { hour, instantOf, laterOf, minutesDown } from '../time/instant.ts'
import { overlaps, type Span } from '../time/span.ts'
import { durationText, durationWords, spanText } from '../time/wording.ts'
import { dayNumberAt, resolveMinutes, type Zone } from '../time/zone.ts'
import { workedEnd, workedStart } from './prepare/person.ts'
import { restsIn } from './prepare/rest.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

export const standbyRest = amhpRule({
  code: 'standby-rest',
  title: 'Rest on a night of standby with call-outs',
  group: 'fatigue',
  holds:
    'A night on standby with call-outs still has {nightHours} hours of unbroken rest from 22:00 to 07:00, and {dayHours} hours of rest in its 24 hours.',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, by analogy',
    clause: 'rest while on call from home',
    status: 'guidance',
  },
  level: 'warning',
  settings: {
    nightHours: number({ label: 'Unbroken rest at night', unit: 'hours', least: 0, most: 9, default: 5 }),
    /** In all, from the start of the standby. */
    dayHours: number({ label: 'Rest in the 24 hours', unit: 'hours', least: 0, most: 24, default: 8 }),
  },
  facts: { actual: 'lower', limit: 'higher', unit: 'other' },

  *check({ shifts, stretches, zone, recordsFrom }, { nightHours, dayHours }) {
    for (const shift of shifts.filter(({ callOuts }) => callOuts.length > 0)) {
      const asked = [
        { spans: nightsOfStandby(zone, shift), which: 'longest', hours: nightHours, unit: 'minutes on end' },
        { spans: daysOfStandby(shift), which: 'all', hours: dayHours, unit: 'minutes' },
      ] as const
      for (const { spans, which, hours, unit } of asked)
        for (const { start, end } of spans) {
          const rest = restsIn(stretches, start, end)[which]
          if (rest < hours * hour) {
            const facts = { actual: minutesDown(rest), limit: Math.ceil(hours * 60), unit }
            yield { judged: shift.id, start, end, shifts: [shift], facts }
          } else if (restsIn(stretches, laterOf(start, recordsFrom), end)[which] < hours * hour)
            yield { unknown: [shift] }
        }
    }
  },

  explain({ actual, limit, unit }, { finding, zone }) {
    const rest = unit === 'minutes on end' ? 'unbroken rest' : 'rest'
    return (
      `Called out on standby, with ${durationText(actual)} of ${rest} ${spanText(zone, finding)}, ` +
      `${durationText(limit - actual)} less than ${durationWords(limit)}.`
    )
  },
})

const called = (shift: Shift, span: Span): boolean => shift.callOuts.some((call) => overlaps(call, span))

/** The nights, 22:00 to 07:00 on the clocks, that a standby meets and in which it was called out. */
function nightsOfStandby(zone: Zone, shift: Shift): Span[] {
  const nights: Span[] = []
  const standby = { start: workedStart(shift), end: workedEnd(shift) }
  for (let night = dayNumberAt(zone, standby.start) - 1; ; night++) {
    const span = { start: resolveMinutes(zone, night, 22 * 60), end: resolveMinutes(zone, night + 1, 7 * 60) }
    if (span.start >= standby.end) return nights
    if (overlaps(span, standby) && called(shift, span)) nights.push(span)
  }
}

/** The 24 hours from the start of a standby, and each 24 after while it lasts, in which it was called out. */
function daysOfStandby(shift: Shift): Span[] {
  const days: Span[] = []
  const end = workedEnd(shift)
  for (let start = workedStart(shift); start < end; start = instantOf(start + 24 * hour)) {
    const span = { start, end: instantOf(start + 24 * hour) }
    if (called(shift, span)) days.push(span)
  }
  return days
}
