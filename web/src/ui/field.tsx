import { parseDate } from '@amhp/shared/time/date.ts'
import { shortDate } from '@amhp/shared/time/wording.ts'
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { tidyClockTime } from './clock-text.ts'
import { useFaultAt } from './faults.tsx'

interface FieldProps {
  /** The path of the field in the request (`approvals[0].until`): its faults appear here. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** For screen readers only, where a table's heading already says it. */
  labelHidden?: boolean | undefined
  /** What the value means, below the control. */
  said?: string | undefined
}

interface Described {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

/** What is shown above a control or a group, the ids for `aria-describedby`, and the class of the whole. */
export function useHintAndFault(id: string, hint: ReactNode) {
  const fault = useFaultAt(id)
  return {
    isWrong: fault !== undefined,
    className: `nhsuk-form-group${fault ? ' nhsuk-form-group--error' : ''}`,
    describedBy: [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined,
    hintAndFault: (
      <>
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
      </>
    ),
  }
}

/** Label, hint and fault around one control. */
export function Field({
  id,
  label,
  hint,
  labelHidden,
  said,
  children,
}: FieldProps & { children: (described: Described, isWrong: boolean) => ReactNode }) {
  const { isWrong, className, describedBy, hintAndFault } = useHintAndFault(id, hint)
  return (
    <div className={`${className}${said ? ' field--said' : ''}`}>
      <label className={labelHidden ? 'nhsuk-u-visually-hidden' : 'nhsuk-label field-label'} htmlFor={id}>
        {label}
      </label>
      {hintAndFault}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': isWrong || undefined }, isWrong)}
      {said && <span className="field__said">{said}</span>}
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

/** One line of text. `type` may be email, password, tel or search as well. */
export function TextInput({ id, label, hint, labelHidden, value, onChange, width, said, ...rest }: TextProps) {
  return (
    <Field {...{ id, label, hint, labelHidden, said }}>
      {(described, isWrong) => (
        <input
          type="text"
          {...rest}
          {...described}
          name={id}
          className={`nhsuk-input${width ? ` nhsuk-input--width-${width}` : ''}${isWrong ? ' nhsuk-input--error' : ''}`}
          value={value}
          onChange={(typed) => onChange(typed.target.value)}
        />
      )}
    </Field>
  )
}

type OneProps = Omit<TextProps, 'type' | 'width'>

/** A calendar day, `2026-11-30`, or empty. Browsers format days in many ways, so the words below say which it is. */
export function DateInput(props: OneProps) {
  const date = parseDate(props.value)
  return <TextInput {...props} type="date" width={10} said={date && `${shortDate(date)} ${date.slice(0, 4)}`} />
}

/** A clock time, `17:00`, or empty. A text input: `type="time"` shows am and pm in some locales. */
export function TimeInput(props: OneProps) {
  const tidy = () => {
    const time = tidyClockTime(props.value)
    if (time !== props.value) props.onChange(time)
  }
  return (
    <TextInput
      autoComplete="off"
      {...props}
      width={5}
      onBlur={tidy}
      onKeyDown={(pressed) => {
        if (pressed.key === 'Enter') tidy()
      }}
    />
  )
}

/** A day and a time in the service's zone, `2026-11-30T17:00`, or empty. `id` is that of the day. */
export function MomentInput({ id, label, hint, value, onChange }: OneProps) {
  const [day = '', time = ''] = value.split('T')
  const set = (newDay: string, newTime: string) => onChange(newDay || newTime ? `${newDay}T${newTime}` : '')
  return (
    <div className="field-row moment">
      <DateInput id={id} label={label} hint={hint} value={day} onChange={(next) => set(next, time)} />
      <TimeInput
        id={`${id}-time`}
        label={
          <>
            <span className="nhsuk-u-visually-hidden">{label}, </span>Time
          </>
        }
        value={time}
        onChange={(next) => set(day, next)}
      />
    </div>
  )
}

type AreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange' | 'value'> & {
    value: string
    onChange: (value: string) => void
  }

export function TextArea({ id, label, hint, labelHidden, value, onChange, rows = 3, ...rest }: AreaProps) {
  return (
    <Field {...{ id, label, hint, labelHidden }}>
      {(described, isWrong) => (
        <textarea
          {...rest}
          {...described}
          name={id}
          rows={rows}
          className={`nhsuk-textarea${isWrong ? ' nhsuk-textarea--error' : ''}`}
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
