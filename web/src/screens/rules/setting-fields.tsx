import type { RuleSetting } from '@amhp/shared/contract/rules.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { type Control, TextInput } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { rangeText, valueText } from './rule-words.ts'

interface SettingFieldsProps {
  settings: readonly RuleSetting[]
  at: (name: string) => Control<string>
}

/** A field for each setting of a rule, with its unit, range and default. */
export function SettingFields({ settings, at }: SettingFieldsProps) {
  return settings.map((setting) => {
    const { name, label, unit, takes } = setting
    const own = setting.default === null ? '' : `The default is ${valueText(setting, setting.default)}.`
    const range = rangeText(setting)
    const field = {
      ...at(name),
      label: unit ? `${label} (${unit})` : label,
      hint: [range && `${range[0]?.toUpperCase()}${range.slice(1)}.`, own].filter(Boolean).join(' '),
    }
    if (takes.kind === 'choice')
      return (
        <Select
          key={name}
          {...field}
          options={takes.choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
        />
      )
    if (takes.kind === 'date') return <DateInput key={name} {...field} hint={takes.leftOut} />
    if (takes.kind === 'time') return <TimeInput key={name} {...field} />
    return <TextInput key={name} {...field} inputMode="decimal" width={4} autoComplete="off" />
  })
}
