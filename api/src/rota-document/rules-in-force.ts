import type { Rota } from '@amhp/shared/rota/rota.ts'
import { settingsFaults } from '@amhp/shared/rules/settings.ts'

/**
 * The `rules` of a rota document from a service's changes of them, oldest first: the newest of each rule counts. What this
 * version of the rules does not know or take (a rule that went, a range that narrowed) is left to the rule's own defaults.
 */
export function rulesInForce(
  changes: readonly { rule: string; level: string; settings: Readonly<Record<string, unknown>> }[],
): Rota['rules'] {
  const newest = new Map(changes.map(({ rule, level, settings }) => [rule, { ...settings, level }]))
  return Object.fromEntries([...newest].filter(([rule, given]) => settingsFaults({ [rule]: given }).length === 0))
}
