import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { useFaultAt } from './faults.tsx'
import { HiddenText } from './hidden-text.tsx'

/** What connects an input to a value of a form. */
export interface Control<V> {
  id: string
  value: V
  onChange: (value: V) => void
}

export interface FieldProps {
  /** The path of the field in the request (`approvals[0].until`): its faults appear here. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** For screen readers only, if the label is visible elsewhere. */
  labelHidden?: boolean | undefined
}

interface DescribedControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

interface ToldByField {
  /** What the field finds itself; a fault of the form replaces it. */
  fault?: string | undefined
  /** Text below the control. */
  note?: string | undefined
}

/** Hint and fault of a control or fieldset, with the ids for `aria-describedby` and the class of the form group. */
export function useHintAndFault(id: string, hint: ReactNode, own: ToldByField = {}) {
  const fault = useFaultAt(id) ?? own.fault
  return {
    isWrong: fault !== undefined,
    className: `nhsuk-form-group${fault ? ' nhsuk-form-group--error' : ''}`,
    describedBy:
      [hint && `${id}-hint`, fault && `${id}-fault`, own.note && `${id}-note`].filter(Boolean).join(' ') || undefined,
    hintAndFault: (
      <>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {fault && (
          <span className="nhsuk-error-message" id={`${id}-fault`}>
            <HiddenText>Error: </HiddenText>
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
  fault,
  note,
  children,
}: FieldProps & ToldByField & { children: (described: DescribedControl, isWrong: boolean) => ReactNode }) {
  const { isWrong, className, describedBy, hintAndFault } = useHintAndFault(id, hint, { fault, note })
  return (
    <div className={`${className}${note ? ' field--note' : ''}`}>
      <label className={labelHidden ? 'nhsuk-u-visually-hidden' : 'nhsuk-label field-label'} htmlFor={id}>
        {label}
      </label>
      {hintAndFault}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': isWrong || undefined }, isWrong)}
      {note && (
        <div className="field__note" id={`${id}-note`}>
          {note}
        </div>
      )}
    </div>
  )
}

type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30

export type TextInputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value' | 'width'> & {
    value: string
    onChange: (value: string) => void
    width?: InputWidth
  }

export function TextInput({ id, label, hint, labelHidden, value, onChange, width, ...rest }: TextInputProps) {
  return (
    <Field {...{ id, label, hint, labelHidden }}>
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

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange' | 'value'> & {
    value: string
    onChange: (value: string) => void
  }

export function TextArea({ id, label, hint, labelHidden, value, onChange, rows = 3, ...rest }: TextAreaProps) {
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
