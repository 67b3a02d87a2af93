import type { Rota } from '../rota/rota.ts'
import { averageHours } from './average-hours.ts'
import { nightAverage, nightAverageWeeks } from './night-average.ts'
import { settingsOf } from './rule.ts'
import { weekends } from './weekends.ts'

/** Rest, and days and nights in a row, lie within three weeks. */
export const restDays = 21

/** How many days before a period a rota holds everything that the rules in force ask about. */
export function daysLookedBack(inForce: Rota['rules']): number {
  const average = settingsOf(averageHours, inForce)
  const night = settingsOf(nightAverage, inForce)
  const weekend = settingsOf(weekends, inForce)
  const weeks = [
    average.level === undefined ? 0 : average.settings.weeks,
    night.level === undefined ? 0 : nightAverageWeeks,
    weekend.level === undefined ? 0 : weekend.settings.weeks,
  ]
  // The first week that is judged is one of them.
  return Math.max(restDays, ...weeks.map((count) => (count - 1) * 7))
}

/** The days that an average over `weeks` may leave out, and look ahead for as many instead: at most all of them; none where it is off. */
export function mostDaysAhead(inForce: Rota['rules']): number {
  const { level, settings } = settingsOf(averageHours, inForce)
  return level === undefined ? 0 : settings.weeks * 7
}
