import type { RuleInForce, RuleLevel, RuleSetting, RuleSettings } from '@amhp/shared/contract/rules.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { levelMarks } from '../../parts/duty-words.ts'

export const groupWords: Readonly<Record<RuleInForce['group'], { title: string; about: string }>> = {
  cover: { title: 'Cover', about: 'Whether there is enough cover at all times.' },
  people: { title: 'People', about: 'Whether each person can work their shifts.' },
  law: { title: 'Rest and working time: law', about: 'The Working Time Regulations 1998: rest, breaks and hours.' },
  fatigue: {
    title: 'Rest and fatigue: guidance and local policy',
    about: 'Not required by law. Choose the limits that your service wants to keep.',
  },
}

export const ruleLevelWords: Readonly<Record<RuleLevel, string>> = {
  ...levelMarks,
  off: 'Switched off',
}

/** `12 hours`, `fortnight`, `30 November 2026`; `not set` for null. */
export function valueText({ takes, unit }: RuleSetting, value: string | number | null): string {
  if (value === null) return 'not set'
  if (takes.kind === 'choice') {
    const label = takes.choices.find((choice) => choice.value === value)?.label ?? String(value)
    return [label, unit].filter(Boolean).join(' ')
  }
  if (takes.kind === 'date') return fullDate(value as LocalDate)
  return [value, value === 1 ? unit.replace(/s$/, '') : unit].filter((part) => part !== '').join(' ')
}

/** The settings in force: `Longest by day: 12 hours; longest at night: 8 hours`. A label equal to the title is left out. */
export const numbersText = ({ title, settings }: Pick<RuleInForce, 'title' | 'settings'>): string =>
  settings
    .filter(({ value }) => value !== null)
    .map((setting, i) => {
      const label = i === 0 ? setting.label : lowered(setting.label)
      const value = valueText(setting, setting.value)
      return label === title ? value : `${label}: ${value}`
    })
    .join('; ')

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

/** `from 11 to 24`, or an empty text if it is not a number. */
export const rangeText = ({ takes }: RuleSetting): string =>
  takes.kind === 'number' ? `from ${takes.least} to ${takes.most}${takes.whole ? ', whole numbers' : ''}` : ''

interface RuleChoice {
  readonly level: RuleLevel
  readonly settings: RuleSettings
}

/** What differs between two choices for a rule. */
export function changesBetween({ settings }: Pick<RuleInForce, 'settings'>, from: RuleChoice, to: RuleChoice) {
  const changes = [...new Set([...Object.keys(from.settings), ...Object.keys(to.settings)])].map((name) => {
    const setting = settings.find((one) => one.name === name)
    const text = (value: string | number | null = null) => (setting ? valueText(setting, value) : String(value))
    return { label: setting?.label ?? name, from: text(from.settings[name]), to: text(to.settings[name]) }
  })
  const levels = { label: 'Level', from: ruleLevelWords[from.level], to: ruleLevelWords[to.level] }
  return [levels, ...changes].filter((change) => change.from !== change.to)
}
