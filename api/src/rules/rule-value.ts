import { Problem } from '@amhp/shared/contract/problems.ts'
import type { RuleInForce, RuleLevel, RuleSetting, RuleSettings } from '@amhp/shared/contract/rules.ts'
import { rulesInWords, type SettingWords } from '@amhp/shared/rules/in-words.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { levels, type Rule } from '@amhp/shared/rules/rule.ts'
import { defaultSettings, type SettingShape, settingShapes } from '@amhp/shared/rules/setting-shapes.ts'
import { settingsOf } from '@amhp/shared/rules/terms.ts'
import { rulesInForce } from '../rota-document/rules-in-force.ts'
import type { changesOfRule } from './store.ts'

type Changes = Awaited<ReturnType<typeof changesOfRule>>

/** A rule's level and settings, every setting that has a value named. */
export interface Chosen {
  readonly level: RuleLevel
  readonly settings: RuleSettings
}

export function findRuleOrRefuse(code: string): Rule {
  const rule = rules.find((one) => one.code === code)
  if (!rule) throw new Problem('not-found', 'There is no such rule in this version. Choose one of the list.')
  return rule
}

/** What is in force where `given` is what a service chose for this rule, if anything. */
export function inForce(rule: Rule, given: Readonly<Record<string, unknown>> | undefined): Chosen {
  const { settings, level } = settingsOf(rule, given ? { [rule.code]: given } : {})
  const named = Object.entries(settings).filter(([, value]) => value !== undefined)
  return { level: level ?? 'off', settings: Object.fromEntries(named) }
}

/** The levels a rule may be given. The floor keeps its own. */
export const levelsFor = ({ code, level }: Rule): RuleLevel[] => (code === 'cover-floor' ? [level] : [...levels, 'off'])

/** A rule in words with what is in force and its changes, from those changes, oldest first. */
export function ruleValue(rule: Rule, changes: Changes): RuleInForce {
  const { code, title, source } = rule
  const words = rulesInWords[code]
  const { level, settings } = inForce(rule, rulesInForce(changes)[code])
  const steps = [undefined, ...changes].map((change) =>
    change ? { level: change.level, settings: change.settings as RuleSettings } : inForce(rule, undefined),
  )
  return {
    ...{ code, group: words?.group ?? 'fatigue', title, source, level },
    holds: (words?.holds ?? title).replaceAll(/\{(\w+)\}/g, (_, name) => String(settings[name] ?? '')),
    defaultLevel: inForce(rule, undefined).level,
    levels: levelsFor(rule),
    settings: describeSettings(rule, settings, words?.settings ?? {}),
    changes: changes
      .map(({ at, accountId, by, reason }, i) => ({
        ...{ at, by: { id: accountId, name: by }, reason },
        ...{ from: steps[i]!, to: steps[i + 1]! },
      }))
      .reverse(),
    version: changes.length,
  }
}

function describeSettings(
  rule: Rule,
  values: RuleSettings,
  words: Readonly<Record<string, SettingWords>>,
): RuleSetting[] {
  const defaults = defaultSettings(rule) as RuleSettings
  return Object.entries(settingShapes(rule)).map(([name, shape]) => {
    const { label = name, unit = '', options = {} } = words[name] ?? {}
    return {
      ...{ name, label, unit: unit === 'o’clock' ? '' : unit },
      default: defaults[name] ?? null,
      value: values[name] ?? null,
      takes: takesOf(shape, options),
    }
  })
}

function takesOf(shape: SettingShape, options: Readonly<Record<string, string>>): RuleSetting['takes'] {
  if (shape.kind === 'number') return shape
  if (shape.kind === 'choice')
    return {
      kind: 'choice',
      choices: shape.choices.map((value) => ({ value, label: options[value] ?? String(value) })),
    }
  return { kind: shape.kind === 'date' ? 'date' : 'time' }
}
