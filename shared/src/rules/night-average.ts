import * as z from 'zod/mini'
import { hour, instantOf } from '../time/instant.ts'
import { durationText, longDate } from '../time/wording.ts'
import { dateAt, dayNumberAt } from '../time/zone.ts'
import { foundAverage, weeksHolding, worstInARow } from './prepare/average.ts'
import { stretchTouched } from './prepare/found-work.ts'
import { minutesUp } from './prepare/minutes.ts'
import { nightDaysOf } from './prepare/night-work.ts'
import { type ReferenceWindow, windowsFor, windowsOf } from './prepare/reference-window.ts'
import { workedTimeOf } from './prepare/rolling-work.ts'
import { type Found, rule } from './rule.ts'

const limit = 8 * hour
/** How many weeks the average is taken over. */
export const nightAverageWeeks = 17

export const nightAverage = rule({
  code: 'night-average',
  title: 'Night workers: at most 8 hours in each 24 on average',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 6(1)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/6',
  },
  level: 'breach',
  once: true,
  settings: z.strictObject({}),

  check(prepared) {
    const findings: Found[] = []
    const notJudged: string[] = []
    const windows = windowsOf(prepared, nightAverageWeeks)
    const firstDay = dayNumberAt(prepared.zone, prepared.recordsFrom)
    for (const person of prepared.people) {
      const nights = nightDaysOf(prepared, person)
      const worked = workedTimeOf(person)
      const over = (window: ReferenceWindow) => {
        const unknown = Math.max(0, Math.ceil((firstDay - window.from) / 7))
        // Every week holds 24 hours of weekly rest (regulation 11), so the days left are six in seven.
        const average = worked(window.start, window.end) / ((window.days * 6) / 7)
        if (average <= limit && unknown === 0) return undefined
        const withNights = weeksHolding(nights, window)
        const third = window.days / 7 / 3
        if (withNights >= third && average > limit) {
          // What work before the records touches counts on the day before them, which may be before the window.
          const surely = () => weeksHolding(nightDaysOf(prepared, person, stretchTouched(prepared, person)), window)
          if (window.from === firstDay && surely() < third) notJudged.push(person.amhp.id)
          return average
        }
        if (withNights + unknown >= third) notJudged.push(person.amhp.id)
        return undefined
      }
      for (const worst of worstInARow(windowsFor(prepared, person, windows), over))
        findings.push(foundAverage('night-average', person, worst, { averageMinutes: minutesUp(worst.average) }))
    }
    return { findings, notJudged }
  },

  explain({ averageMinutes }, { finding, zone }) {
    const last = dateAt(zone, instantOf(finding.end - 1))
    return (
      `Works nights, and ${durationText(Number(averageMinutes))} in each 24 hours on average to ${longDate(last)}, weekly rest left out: ` +
      `${durationText(Number(averageMinutes) - limit / 60_000)} more than 8 hours.`
    )
  },
})
