import type { RuleInForce, RuleSetting, RuleSettings } from '@amhp/shared/contract/rules.ts'
import { clockTime, date, freeText } from '@amhp/shared/rota/values.ts'
import * as z from 'zod/mini'
import { rangeText } from './rule-words.ts'

type Setting = z.ZodMiniType<string | number, string | number>

/** What a lead may choose for a rule. A setting left empty is the rule's own. */
export const choiceOf = ({ levels, settings }: RuleInForce) =>
  z.object({
    level: z.enum(levels),
    settings: z.object(Object.fromEntries(settings.map((setting) => [setting.name, z.optional(schemaOf(setting))]))),
    reason: freeText,
  })

function schemaOf(setting: RuleSetting): Setting {
  const { label, takes } = setting
  if (takes.kind === 'choice') return z.literal(takes.choices.map(({ value }) => value))
  if (takes.kind === 'date') return date as unknown as Setting
  if (takes.kind === 'time') return clockTime as unknown as Setting
  const message = `${label}: give a number ${rangeText(setting)}`
  const number = takes.whole ? z.int(message) : z.number(message)
  return number.check(z.minimum(takes.least, message), z.maximum(takes.most, message))
}

/** Without those left empty. */
export const given = (settings: Readonly<Record<string, string | number | undefined>>): RuleSettings =>
  Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** What is in force, as a choice that has no reason yet. */
export const chosenIn = ({ level, settings, version }: RuleInForce) => ({
  ...{ level, version, reason: '' },
  settings: given(Object.fromEntries(settings.map(({ name, value }) => [name, value ?? undefined]))),
})
