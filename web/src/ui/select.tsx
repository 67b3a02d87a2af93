import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps } from './field.tsx'

export interface SelectOption<V extends string = string> {
  value: V
  label: string
}

type SelectProps<V extends string> = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'onChange' | 'value'> & {
    value: V
    onChange: (value: V) => void
    options: readonly SelectOption<V>[]
  }

export function Select<V extends string>({
  id,
  label,
  hint,
  labelHidden,
  value,
  onChange,
  options,
  ...rest
}: SelectProps<V>) {
  return (
    <Field {...{ id, label, hint, labelHidden }}>
      {(described, isWrong) => (
        <select
          {...rest}
          {...described}
          name={id}
          className={`nhsuk-select${isWrong ? ' nhsuk-select--error' : ''}`}
          value={value}
          onChange={(chosen) => onChange(chosen.target.value as V)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
