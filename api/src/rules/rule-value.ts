import { Problem } from '@amhp/shared/contract/problems.ts'
import type { RuleInForce, RuleLevel, RuleSettings } from '@amhp/shared/contract/rules.ts'
import type { Nation } from '@amhp/shared/rota/authority.ts'
import { levels } from '@amhp/shared/rules/finding.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { holdsWith, type Rule, settingsOf, sourceFor } from '@amhp/shared/rules/rule.ts'
import { rulesInForce } from '../rota-document/rules-in-force.ts'
import type { changesOfRule } from './store.ts'

type RuleChanges = Awaited<ReturnType<typeof changesOfRule>>

/** A rule's level and its settings that have a value. */
export interface RuleConfiguration {
  readonly level: RuleLevel
  readonly settings: RuleSettings
}

export function findRuleOrRefuse(code: string): Rule {
  const rule = rules.find((one) => one.code === code)
  if (!rule) throw new Problem('not-found', 'There is no such rule in this version. Choose one from the list.')
  return rule
}

/** The level and settings in force, if `given` is what the service chose for this rule. */
export function inForce(rule: Rule, given: Readonly<Record<string, unknown>> | undefined): RuleConfiguration {
  const { settings, level } = settingsOf(rule, given ? { [rule.code]: given } : {})
  const named = Object.entries(settings as RuleSettings).filter(([, value]) => value !== undefined)
  return { level: level ?? 'off', settings: Object.fromEntries(named) }
}

/** The levels that a rule may have. A fixed one has only its own. */
export const levelsFor = ({ fixed, level }: Rule): RuleLevel[] => (fixed ? [level] : [...levels, 'off'])

const ownNumber = ' A number stricter than the law’s is the service’s own: what breaks only that is a warning at most.'

const mostChanges = 20

/** A rule as the contract has it, for authorities of some nations, from the service's changes of it, oldest first. */
export function ruleValue(rule: Rule, changes: RuleChanges, nations: readonly Nation[]): RuleInForce {
  const { code, group, title } = rule
  const { level, settings } = inForce(rule, rulesInForce(changes)[code])
  const defaults = inForce(rule, undefined)
  const versions = [defaults, ...changes.map((change) => ({ level: change.level, settings: change.settings }))]
  return {
    code,
    group,
    title,
    source: sourceFor(rule, nations),
    level,
    holds: holdsWith(rule, settings) + (rule.breaksOwnNumber ? ownNumber : ''),
    defaultLevel: defaults.level,
    levels: levelsFor(rule),
    settings: Object.entries(rule.settings).map(([name, { label, unit, takes, default: usual }]) => ({
      name,
      label,
      unit,
      takes,
      default: (usual as RuleSettings[string] | undefined) ?? null,
      value: settings[name] ?? null,
    })),
    changes: changes
      .map(({ at, accountId, by, reason }, i) => ({
        at,
        by: { id: accountId, name: by },
        reason,
        from: versions[i]!,
        to: versions[i + 1]!,
      }))
      .reverse()
      .slice(0, mostChanges),
    version: changes.length,
  }
}
