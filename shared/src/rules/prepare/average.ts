import { dateOfDayNumber } from '../../time/date.ts'
import { aboutAmhp, type Facts, type Found } from '../rule.ts'
import { firstWhere } from './first-where.ts'
import type { ReferenceWindow, WeekJudged } from './reference-window.ts'
import { shiftsWorkedIn } from './shifts-of.ts'
import type { Person } from './work.ts'

/** An average, in milliseconds, that is over its limit. */
export interface Over extends WeekJudged {
  readonly average: number
}

/** Of windows in a row that are over, the worst, the first where some are alike. `over` gives a window's average where it is over. */
export function worstInARow(
  windows: readonly WeekJudged[],
  over: (window: ReferenceWindow) => number | undefined,
): Over[] {
  const found: Over[] = []
  let worst: Over | undefined
  for (const { week, window } of windows) {
    const average = over(window)
    if (average === undefined) {
      if (worst) found.push(worst)
      worst = undefined
    } else if (!worst || average > worst.average) worst = { average, week, window }
  }
  if (worst) found.push(worst)
  return found
}

/** A finding about an average over a window; its key and its shifts are of the week that the window ends with. */
export function foundAverage(code: string, person: Person, { week, window }: WeekJudged, facts: Facts): Found {
  return aboutAmhp({
    key: `${code}/${person.amhp.id}/${dateOfDayNumber(week.day)}`,
    amhp: person.amhp.id,
    start: window.start,
    end: window.end,
    shifts: shiftsWorkedIn(person, week).map((shift) => shift.id),
    facts,
  })
}

/** How many of a window's weeks, counted back from its end, hold one of some days, given in order. */
export function weeksHolding(days: readonly number[], { from, to }: ReferenceWindow): number {
  let count = 0
  let last = -1
  for (let i = firstWhere(days, (day) => day >= from); i < days.length && days[i]! < to; i++) {
    const week = Math.floor((to - 1 - days[i]!) / 7)
    if (week !== last) count++
    last = week
  }
  return count
}
