import type { Rota } from '../rota/rota.ts'
import { averageHours } from './average-hours.ts'
import { nightAverage, nightAverageWeeks } from './night-average.ts'
import { settingsOf } from './terms.ts'
import { weekends } from './weekends.ts'

/** Rest, and days and nights in a row, lie within three weeks. */
export const restDays = 21

/** How many weeks the rules that are on look at together, by their codes; those that look at rest alone are left out. */
export function weeksLookedAt(inForce: Rota['rules']): Map<string, number> {
  const average = settingsOf(averageHours, inForce)
  const night = settingsOf(nightAverage, inForce)
  const weekend = settingsOf(weekends, inForce)
  const weeks = new Map<string, number>()
  if (average.level !== undefined) weeks.set(averageHours.code, average.settings.weeks)
  if (night.level !== undefined) weeks.set(nightAverage.code, nightAverageWeeks)
  if (weekend.level !== undefined) weeks.set(weekends.code, weekend.settings.weeks)
  return weeks
}

/** How many days before a period a rota holds everything that the rules in force ask about. */
export const daysLookedBack = (inForce: Rota['rules']): number =>
  // The first week that is judged is one of them.
  Math.max(restDays, ...[...weeksLookedAt(inForce).values()].map((weeks) => (weeks - 1) * 7))

/** The days that an average may leave out, and look ahead for as many instead: at most all of them; none where it is off. */
export const mostDaysAhead = (inForce: Rota['rules']): number =>
  (weeksLookedAt(inForce).get(averageHours.code) ?? 0) * 7
