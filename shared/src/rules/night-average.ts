import { z } from 'zod'
import { dateOfDayNumber } from '../time/date.ts'
import { hour, instantOf } from '../time/instant.ts'
import { durationText, longDate } from '../time/wording.ts'
import { dateAt, dayNumberAt } from '../time/zone.ts'
import { firstWhere } from './prepare/first-where.ts'
import { minutesUp } from './prepare/minutes.ts'
import { isNightShift, nightsOf } from './prepare/night-work.ts'
import type { Prepared } from './prepare/prepare.ts'
import { type ReferenceWindow, windowsFor, windowsOf } from './prepare/reference-window.ts'
import { workedTimeOf } from './prepare/rolling-work.ts'
import { shiftsWorkedIn } from './prepare/shifts-of.ts'
import type { Days } from './prepare/weeks.ts'
import type { Person } from './prepare/work.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

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
      let worst: Over | undefined
      for (const { week, window } of windowsFor(prepared, person, windows)) {
        const unknown = Math.max(0, Math.ceil((firstDay - window.from) / 7))
        // Every week holds 24 hours of weekly rest (regulation 11), so the days left are six in seven.
        const average = worked(window.start, window.end) / ((window.days * 6) / 7)
        if (average > limit || unknown > 0) {
          const withNights = weeksWithNights(nights, window)
          const third = window.days / 7 / 3
          if (withNights >= third && average > limit) {
            if (!worst || average > worst.average) worst = { average, week, window }
            continue
          }
          if (unknown > 0 && withNights + unknown >= third) notJudged.push(person.amhp.id)
        }
        if (worst) findings.push(found(person, worst))
        worst = undefined
      }
      if (worst) findings.push(found(person, worst))
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

interface Over {
  readonly average: number
  readonly week: Days
  readonly window: ReferenceWindow
}

/** The days on which night shifts of a person start, ascending. */
function nightDaysOf(prepared: Prepared, person: Person): number[] {
  const days: number[] = []
  for (const work of nightsOf(prepared, person))
    if (isNightShift(work)) days.push(dayNumberAt(prepared.zone, person.stretches[work.stretch]!.start))
  return days
}

/** In how many of a window's weeks, counted back from its end, a night shift starts. */
function weeksWithNights(days: readonly number[], { from, to }: ReferenceWindow): number {
  let count = 0
  let last = -1
  for (let i = firstWhere(days, (day) => day >= from); i < days.length && days[i]! < to; i++) {
    const week = Math.floor((to - 1 - days[i]!) / 7)
    if (week !== last) count++
    last = week
  }
  return count
}

function found(person: Person, { average, week, window }: Over): Found {
  return aboutAmhp({
    key: `night-average/${person.amhp.id}/${dateOfDayNumber(week.day)}`,
    amhp: person.amhp.id,
    start: window.start,
    end: window.end,
    shifts: shiftsWorkedIn(person, week).map((shift) => shift.id),
    facts: { averageMinutes: minutesUp(average) },
  })
}
