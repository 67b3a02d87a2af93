import type { Rota } from '../../rota/rota.ts'
import { rules } from '../list.ts'
import { settingsOf } from '../rule.ts'

/** Enough for rules about rest, and about days and nights in a row. */
export const restDays = 21

/** How many weeks each rule that is on looks at together, by code; rules about rest alone are left out. */
export function weeksLookedAt(inForce: Rota['rules']): Map<string, number> {
  const weeks = new Map<string, number>()
  for (const rule of rules) {
    const { settings, level } = settingsOf(rule, inForce)
    if (rule.weeks && level !== undefined) weeks.set(rule.code, rule.weeks(settings))
  }
  return weeks
}

/** How many days before a period a rota must hold for the rules in force. */
export const daysLookedBack = (inForce: Rota['rules']): number =>
  // The first week that is judged is one of them.
  Math.max(restDays, ...[...weeksLookedAt(inForce).values()].map((weeks) => (weeks - 1) * 7))

/** How many days an average may look ahead: one for each day that it leaves out. None where it is off. */
export function mostDaysAhead(inForce: Rota['rules']): number {
  const weeks = weeksLookedAt(inForce)
  return Math.max(0, ...rules.map(({ code, looksAhead }) => (looksAhead ? (weeks.get(code) ?? 0) * 7 : 0)))
}
