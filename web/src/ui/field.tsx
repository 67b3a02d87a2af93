import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useFaultAt } from './faults.tsx'

interface FieldProps {
  /** Also the path of the field in what is sent (`approvals[0].until`): faults of that path appear here. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** Hides the label from view, where a table's heading already says it. */
  labelHidden?: boolean
}

interface Described {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint and fault around one control. */
function Field({
  id,
  label,
  hint,
  labelHidden,
  children,
}: FieldProps & { children: (d: Described, bad: boolean) => ReactNode }) {
  const fault = useFaultAt(id)
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className={`nhsuk-form-group${fault ? ' nhsuk-form-group--error' : ''}`}>
      <label className={labelHidden ? 'nhsuk-u-visually-hidden' : 'nhsuk-label field-label'} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault && (
        <span className="nhsuk-error-message" id={`${id}-fault`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {fault}
        </span>
      )}
      {children({ id, 'aria-describedby': ids || undefined, 'aria-invalid': fault ? true : undefined }, Boolean(fault))}
    </div>
  )
}

type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30

type TextProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value' | 'width'> & {
    value: string
    onChange: (value: string) => void
    width?: Width
  }

/** One line of text. `type` may be email, password, tel, date, time or datetime-local as well. */
export function TextInput({ id, label, hint, labelHidden, value, onChange, width, ...rest }: TextProps) {
  return (
    <Field {...{ id, label, hint }} labelHidden={labelHidden ?? false}>
      {(described, bad) => (
        <input
          type="text"
          {...rest}
          {...described}
          name={id}
          className={`nhsuk-input${width ? ` nhsuk-input--width-${width}` : ''}${bad ? ' nhsuk-input--error' : ''}`}
          value={value}
          onChange={(typed) => onChange(typed.target.value)}
        />
      )}
    </Field>
  )
}

type OneProps = Omit<TextProps, 'type' | 'width'>
/** A calendar day, `2026-11-30`, or empty. */
export const DateInput = (props: OneProps) => <TextInput {...props} type="date" width={10} />
/** A clock time, `17:00`, or empty. */
export const TimeInput = (props: OneProps) => <TextInput {...props} type="time" width={5} />
/** A day and a time on the service's clocks, `2026-11-30T17:00`, or empty. */
export const MomentInput = (props: OneProps) => <TextInput {...props} type="datetime-local" width={20} />

type AreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange' | 'value'> & {
    value: string
    onChange: (value: string) => void
  }

export function TextArea({ id, label, hint, labelHidden, value, onChange, rows = 3, ...rest }: AreaProps) {
  return (
    <Field {...{ id, label, hint }} labelHidden={labelHidden ?? false}>
      {(described, bad) => (
        <textarea
          {...rest}
          {...described}
          name={id}
          rows={rows}
          className={`nhsuk-textarea${bad ? ' nhsuk-textarea--error' : ''}`}
          value={value}
          onChange={(typed) => onChange(typed.target.value)}
        />
      )}
    </Field>
  )
}

export interface Option<V extends string = string> {
  value: V
  label: string
}

type SelectProps<V extends string> = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'onChange' | 'value'> & {
    value: V
    onChange: (value: V) => void
    options: readonly Option<V>[]
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
    <Field {...{ id, label, hint }} labelHidden={labelHidden ?? false}>
      {(described, bad) => (
        <select
          {...rest}
          {...described}
          name={id}
          className={`nhsuk-select${bad ? ' nhsuk-select--error' : ''}`}
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
