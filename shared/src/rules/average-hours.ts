import * as z from 'zod/mini'
import { hour, instantOf } from '../time/instant.ts'
import { durationText, longDate } from '../time/wording.ts'
import { dateAt, dayNumberAt, startOfDayNumber } from '../time/zone.ts'
import { foundAverage, worstInARow } from './prepare/average.ts'
import { type ExcludedDays, excludedDaysOf } from './prepare/excluded-days.ts'
import { minutesUp } from './prepare/minutes.ts'
import type { Prepared } from './prepare/prepare.ts'
import { type ReferenceWindow, recordsUntilDay, windowsFor, windowsOf } from './prepare/reference-window.ts'
import { type WorkedTime, workedTimeOf } from './prepare/rolling-work.ts'
import { type Found, rule } from './rule.ts'

const limit = 48 * hour

export const averageHours = rule({
  code: 'average-hours',
  title: 'At most 48 hours a week on average',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulations 4 and 5',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/4',
  },
  level: 'breach',
  once: true,
  settings: z.strictObject({ weeks: z._default(z.union([z.literal(17), z.literal(26), z.literal(52)]), 17) }),

  check(prepared, { weeks }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    const windows = windowsOf(prepared, weeks)
    const known = { from: dayNumberAt(prepared.zone, prepared.recordsFrom), until: recordsUntilDay(prepared) }
    for (const person of prepared.people) {
      const worked = workedTimeOf(person)
      const excluded = excludedDaysOf(prepared, person, worked)
      const over = (window: ReferenceWindow) => {
        if (excluded.optedOut(window.to - 1)) return undefined
        const average = averageOver(prepared, window, excluded, worked, known)
        if (average !== 'not-known') return average
        notJudged.push(person.amhp.id)
        return undefined
      }
      for (const worst of worstInARow(windowsFor(prepared, person, windows), over)) {
        const facts = { limitMinutes: limit / 60_000, weeks: Math.ceil(worst.window.days / 7) }
        findings.push(
          foundAverage('average-hours', person, worst, { averageMinutes: minutesUp(worst.average), ...facts }),
        )
      }
    }
    return { findings, notJudged }
  },

  explain({ averageMinutes, limitMinutes, weeks }, { finding, zone }) {
    const last = dateAt(zone, instantOf(finding.end - 1))
    return (
      `Works ${durationText(Number(averageMinutes))} a week on average over the ${weeks} ${weeks === 1 ? 'week' : 'weeks'} to ${longDate(last)}, ` +
      `${durationText(Number(averageMinutes) - Number(limitMinutes))} more than 48 hours.`
    )
  },
})

/**
 * (A + B) / C of regulation 4(6) where it is more than 48 hours, in milliseconds a week: A worked in the window without its
 * excluded days, B worked in as many days after it, C the weeks of the window. Undefined where it is not over.
 */
function averageOver(
  { zone }: Prepared,
  { from, to, start, end, days }: ReferenceWindow,
  excluded: ExcludedDays,
  worked: WorkedTime,
  known: { from: number; until: number },
): number | 'not-known' | undefined {
  const without = excluded.between(from, to)
  const a = worked(start, end) - without.worked
  const b = without.days === 0 ? 0 : worked(end, startOfDayNumber(zone, to + without.days))
  const average = ((a + b) * 7) / days
  if (a * 7 > limit * days) return average
  if (known.from > from || known.until < to + without.days) return 'not-known'
  return average > limit ? average : undefined
}
