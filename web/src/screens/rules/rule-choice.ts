import type { RuleInForce, RuleSetting, RuleSettings } from '@amhp/shared/contract/rules.ts'
import { clockTime, date, freeText } from '@amhp/shared/rota/values.ts'
import * as z from 'zod/mini'
import { rangeText } from './rule-words.ts'

type SettingSchema = z.ZodMiniType<string | number, string | number>

/** The schema of what a lead can choose for a rule. An empty setting means the default. */
export const choiceOf = ({ levels, settings }: RuleInForce) =>
  z.object({
    level: z.enum(levels),
    settings: z.object(Object.fromEntries(settings.map((setting) => [setting.name, z.optional(schemaOf(setting))]))),
    reason: freeText,
  })

function schemaOf(setting: RuleSetting): SettingSchema {
  const { label, takes } = setting
  if (takes.kind === 'choice') return z.literal(takes.choices.map(({ value }) => value))
  if (takes.kind === 'date') return date as unknown as SettingSchema
  if (takes.kind === 'time') return clockTime as unknown as SettingSchema
  const message = `${label}: enter a number ${rangeText(setting)}`
  const number = takes.whole ? z.int(message) : z.number(message)
  return number.check(z.minimum(takes.least, message), z.maximum(takes.most, message))
}

/** Leaves out empty settings. */
export const given = (settings: Readonly<Record<string, string | number | undefined>>): RuleSettings =>
  Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** The level and settings in force, as a choice without a reason. */
export const chosenIn = ({ level, settings, version }: RuleInForce) => ({
  ...{ level, version, reason: '' },
  settings: given(Object.fromEntries(settings.map(({ name, value }) => [name, value ?? undefined]))),
})
