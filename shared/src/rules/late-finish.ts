import * as z from 'zod/mini'
import { clockTime } from '../rota/values.ts'
import type { ClockTime } from '../time/clock-time.ts'
import { hour, type Instant, instantOf } from '../time/instant.ts'
import { durationText, longMoment, momentAfter } from '../time/wording.ts'
import { dateAt, faceAt, resolve } from '../time/zone.ts'
import { foundInStretches, holdsShiftWork, meetsPeriod } from './prepare/found-work.ts'
import { minutesDown, minutesUp } from './prepare/minutes.ts'
import type { Prepared } from './prepare/prepare.ts'
import type { Person } from './prepare/work.ts'
import { type Found, rule } from './rule.ts'

const morning = 6 * hour

export const lateFinish = rule({
  code: 'late-finish',
  title: 'A late start after work past midnight',
  source: { title: 'The service’s own policy', clause: 'starting late after a late finish', status: 'local' },
  level: 'warning',
  settings: z.strictObject({
    /** The next shift starts at this time of the day of the finish, or later. */
    notBefore: z._default(clockTime, '13:00' as ClockTime),
    /** And as many hours after the finish. */
    hours: z._default(z.number().check(z.minimum(11), z.maximum(24)), 11),
  }),

  check(prepared, { notBefore, hours }) {
    const { zone } = prepared
    const earliestAfter = (end: Instant) => Math.max(end + hours * hour, resolve(zone, dateAt(zone, end), notBefore))
    // The later work ended, the later the earliest start: records begin at midnight.
    const earliestOnRecord = earliestAfter(prepared.recordsFrom)
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      const { stretches } = person
      for (let i = 0; i + 1 < stretches.length; i++) {
        const { end } = stretches[i]!
        if (faceAt(zone, end) >= morning) continue
        const earliest = earliestAfter(end)
        for (let next = i + 1; next < stretches.length && stretches[next]!.start < earliest; next++) {
          if (!holdsShiftWork(person, next)) continue
          const { start } = stretches[next]!
          const facts = { actual: minutesDown(start - end), limit: minutesUp(earliest - end), unit: 'minutes' }
          findings.push(
            ...foundInStretches(prepared, person, 'late-finish', [i, next], { start: end, end: start }, facts),
          )
          break
        }
      }
      if (mayFollowLateFinish(prepared, person, earliestOnRecord)) notJudged.push(person.amhp.id)
    }
    return { findings, notJudged }
  },

  explain({ limit, actual }, { finding, zone }) {
    const { start, end } = finding
    const earliest: Instant = instantOf(start + Number(limit) * 60_000)
    return (
      `Work ended ${longMoment(zone, start)}; the next shift starts at ${momentAfter(zone, start, end)}, ` +
      `${durationText(Number(limit) - Number(actual))} before ${momentAfter(zone, start, earliest)}, the earliest after so late a finish.`
    )
  },
})

/** Whether a shift that meets the period starts before the earliest after work that ended with the last moment before the records. */
function mayFollowLateFinish(prepared: Prepared, person: Person, earliest: number): boolean {
  const { recordsFrom } = prepared
  const { stretches } = person
  for (let i = 0; i < stretches.length && stretches[i]!.start < earliest; i++) {
    const { start, end } = stretches[i]!
    const ofShift = holdsShiftWork(person, i)
    // What was worked before the records may touch it, and be of a shift.
    if ((ofShift || start === recordsFrom) && meetsPeriod(prepared, person, [i])) return true
    // What starts later comes after this.
    if (ofShift && end >= recordsFrom) return false
  }
  return false
}
