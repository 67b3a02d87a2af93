import type { Rota } from '../../rota/rota.ts'
import { rules } from '../list.ts'
import { settingsOf } from '../rule.ts'

/** Rest, and days and nights in a row, lie within three weeks. */
export const restDays = 21

/** How many weeks the rules that are on look at together, by their codes; those that look at rest alone are left out. */
export function weeksLookedAt(inForce: Rota['rules']): Map<string, number> {
  const weeks = new Map<string, number>()
  for (const rule of rules) {
    const { settings, level } = settingsOf(rule, inForce)
    if (rule.weeks && level !== undefined) weeks.set(rule.code, rule.weeks(settings))
  }
  return weeks
}

/** How many days before a period a rota holds everything that the rules in force ask about. */
export const daysLookedBack = (inForce: Rota['rules']): number =>
  // The first week that is judged is one of them.
  Math.max(restDays, ...[...weeksLookedAt(inForce).values()].map((weeks) => (weeks - 1) * 7))

/** The days that an average may leave out, and look ahead for as many instead: at most all of them; none where it is off. */
export function mostDaysAhead(inForce: Rota['rules']): number {
  const weeks = weeksLookedAt(inForce)
  return Math.max(0, ...rules.map(({ code, looksAhead }) => (looksAhead ? (weeks.get(code) ?? 0) * 7 : 0)))
}
