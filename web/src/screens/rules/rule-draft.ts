import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { RuleInForce, RuleLevel, RuleSettings } from '@amhp/shared/contract/rules.ts'
import { tidyClockTime } from '../../ui/clock-text.ts'
import { rangeText } from './rule-words.ts'

/** A rule as the form holds it: each setting as it is typed. */
export interface RuleDraft {
  readonly level: RuleLevel
  readonly values: Readonly<Record<string, string>>
  readonly reason: string
}

export const ruleDraftOf = ({ level, settings }: RuleInForce): RuleDraft => ({
  level,
  values: Object.fromEntries(settings.map(({ name, value }) => [name, value === null ? '' : String(value)])),
  reason: '',
})

/** The settings that were typed, or what is wrong with them. An empty field means the rule's own number. */
export function readSettings(
  { settings }: RuleInForce,
  { values }: RuleDraft,
): { value: RuleSettings; faults: Fault[] } {
  const value: RuleSettings = {}
  const faults: Fault[] = []
  for (const setting of settings) {
    const { name, label, takes } = setting
    const typed = values[name]?.trim() ?? ''
    if (typed === '') continue
    if (takes.kind === 'number') {
      const number = Number(typed)
      const fits = number >= takes.least && number <= takes.most && (!takes.whole || Number.isInteger(number))
      if (fits) value[name] = number
      else faults.push({ path: `settings.${name}`, message: `${label}: give a number ${rangeText(setting)}` })
    } else if (takes.kind === 'choice')
      value[name] = takes.choices.find((choice) => String(choice.value) === typed)?.value ?? typed
    else value[name] = takes.kind === 'time' ? tidyClockTime(typed) : typed
  }
  return { value, faults }
}
