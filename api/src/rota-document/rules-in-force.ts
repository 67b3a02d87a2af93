import type { Rota } from '@amhp/shared/rota/rota.ts'
import { settingsFaults } from '@amhp/shared/rules/settings.ts'

/**
 * The `rules` of a rota document: the newest change of each rule, from changes in order, oldest first. A change that is no
 * longer valid (unknown rule, value out of range) is ignored, and the rule's defaults apply.
 */
export function rulesInForce(
  changes: readonly { rule: string; level: string; settings: Readonly<Record<string, unknown>> }[],
): Rota['rules'] {
  const newest = new Map(changes.map(({ rule, level, settings }) => [rule, { ...settings, level }]))
  return Object.fromEntries([...newest].filter(([rule, given]) => settingsFaults({ [rule]: given }).length === 0))
}
