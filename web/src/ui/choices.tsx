import type { ReactNode } from 'react'
import { useHintAndFault } from './field.tsx'
import type { SelectOption } from './select.tsx'

interface FieldsetProps {
  id: string
  legend: ReactNode
  hint?: ReactNode
  children: ReactNode
}

/** A fieldset with its legend, hint and fault. */
export function Fieldset({ id, legend, hint, children }: FieldsetProps) {
  const { className, describedBy, hintAndFault } = useHintAndFault(id, hint)
  return (
    <div className={className}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy}>
        <legend className="nhsuk-fieldset__legend field-label" id={id} tabIndex={-1}>
          {legend}
        </legend>
        {hintAndFault}
        {children}
      </fieldset>
    </div>
  )
}

interface CheckboxProps {
  id: string
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}

export const Checkbox = (props: CheckboxProps) => (
  <div className={`${checkboxesClass} checkbox`}>
    <CheckboxItem {...props} />
  </div>
)

const checkboxesClass = 'nhsuk-checkboxes nhsuk-checkboxes--small'

function CheckboxItem({ id, label, hint, checked, onChange }: CheckboxProps) {
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        className="nhsuk-checkboxes__input"
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={checked}
        onChange={(chosen) => onChange(chosen.target.checked)}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

interface CheckboxesProps<V extends string> extends Omit<FieldsetProps, 'children'> {
  options: readonly (SelectOption<V> & { hint?: string })[]
  value: readonly V[]
  onChange: (value: V[]) => void
  /** Side by side where there is room. */
  inline?: boolean
}

/** Values in the order of the options. */
export function Checkboxes<V extends string>({
  id,
  legend,
  hint,
  options,
  value,
  onChange,
  inline,
}: CheckboxesProps<V>) {
  const toggled = (one: V, on: boolean) =>
    options.map((o) => o.value).filter((v) => (v === one ? on : value.includes(v)))
  return (
    <Fieldset {...{ id, legend, hint }}>
      <div className={`${checkboxesClass}${inline ? ' choices--inline' : ''}`}>
        {options.map((option) => (
          <CheckboxItem
            key={option.value}
            id={`${id}-${option.value}`}
            label={option.label}
            hint={option.hint}
            checked={value.includes(option.value)}
            onChange={(on) => onChange(toggled(option.value, on))}
          />
        ))}
      </div>
    </Fieldset>
  )
}
