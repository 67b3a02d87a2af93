import type { Rota } from '../../rota/rota.ts'
import { rules } from '../list.ts'
import { type Rule, settingsOf } from '../rule.ts'

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

/** The weeks of every average and count that the rules in force take, among them people's own. */
function allWeeks(inForce: Rota['rules'], amhps: Rota['amhps'], wanted: (rule: Rule) => boolean): number[] {
  const weeks = weeksLookedAt(inForce)
  return rules.flatMap((rule) => {
    const own = weeks.get(rule.code)
    if (own === undefined || !wanted(rule)) return []
    return rule.looksAhead ? [own, ...amhps.map(({ averageWeeks }) => averageWeeks ?? 0)] : [own]
  })
}

/** How many days before a period a rota must hold for the rules in force: the first weeks that are judged end with its first day. */
export const daysLookedBack = (inForce: Rota['rules'], amhps: Rota['amhps']): number =>
  Math.max(restDays, ...allWeeks(inForce, amhps, () => true).map((weeks) => weeks * 7 - 1))

/** How many days an average may look ahead: to as many days of work as it leaves out. None where it is off. */
export const mostDaysAhead = (inForce: Rota['rules'], amhps: Rota['amhps']): number =>
  Math.max(0, ...allWeeks(inForce, amhps, ({ looksAhead }) => looksAhead === true).map((weeks) => weeks * 7))
