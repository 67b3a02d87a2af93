import { z } from 'zod'
import type { Shift } from '../rota/shift.ts'
import { hour, instantOf } from '../time/instant.ts'
import { overlaps, type Span } from '../time/span.ts'
import { durationText, durationWords, spanText } from '../time/wording.ts'
import { dayNumberAt, resolveMinutes, type Zone } from '../time/zone.ts'
import { minutesDown } from './prepare/minutes.ts'
import type { Stretch } from './prepare/work.ts'
import { workedEnd, workedStart } from './prepare/work.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

const day = 24 * hour

export const standbyRest = rule({
  code: 'standby-rest',
  title: 'Rest on a night of standby with call-outs',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, by analogy',
    clause: 'rest while on call from home',
    status: 'guidance',
  },
  level: 'warning',
  settings: z.strictObject({
    /** Hours on end between 22:00 and 07:00. */
    nightHours: z.number().min(0).max(9).default(5),
    /** Hours in all, in the 24 from the start of the standby. */
    dayHours: z.number().min(0).max(24).default(8),
  }),

  check({ people, zone, recordsFrom, meets }, { nightHours, dayHours }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const { amhp, recorded, stretches } of people)
      for (const shift of recorded) {
        if (shift.callOuts.length === 0 || !meets(shift)) continue
        const judge = (span: Span, which: keyof Rest, hours: number, unit: string) => {
          const rest = restIn(stretches, span)[which]
          if (rest >= hours * hour) {
            if (span.start >= recordsFrom) return
            const known = restIn(stretches, { start: recordsFrom, end: span.end })[which]
            if (known < hours * hour) notJudged.push(amhp.id)
            return
          }
          findings.push(
            aboutAmhp({
              key: `standby-rest/${amhp.id}/${shift.id}`,
              amhp: amhp.id,
              start: span.start,
              end: span.end,
              shifts: [shift.id],
              facts: { actual: minutesDown(rest), limit: Math.ceil(hours * 60), unit },
            }),
          )
        }
        for (const span of nightsOfStandby(zone, shift)) judge(span, 'longest', nightHours, 'minutes on end')
        for (const span of daysOfStandby(shift)) judge(span, 'all', dayHours, 'minutes')
      }
    return { findings, notJudged }
  },

  explain({ actual, limit, unit }, { finding, zone }) {
    const onEnd = unit === 'minutes on end' ? ' on end' : ''
    return (
      `Called out on standby, with ${durationText(Number(actual))} of rest${onEnd} ${spanText(zone, finding)}, ` +
      `${durationText(Number(limit) - Number(actual))} less than ${durationWords(Number(limit))}.`
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
  for (let start = workedStart(shift); start < end; start = instantOf(start + day)) {
    const span = { start, end: instantOf(start + day) }
    if (called(shift, span)) days.push(span)
  }
  return days
}

/** The longest rest in some time, and all of it, in milliseconds. */
interface Rest {
  readonly longest: number
  readonly all: number
}

/** None where the time would end before it starts. */
function restIn(stretches: readonly Stretch[], { start, end }: Span): Rest {
  let left: number = start
  let longest = 0
  let all = 0
  const rest = (until: number) => {
    if (until <= left) return
    all += until - left
    longest = Math.max(longest, until - left)
  }
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < stretches.length && stretches[i]!.start < end; i++) {
    rest(stretches[i]!.start)
    left = Math.max(left, stretches[i]!.end)
  }
  rest(end)
  return { longest, all }
}
