import type { ReactNode } from 'react'
import { type ArrayPath, type Control, type FieldArray, type FieldValues, useFieldArray } from 'react-hook-form'
import { Button } from './button.tsx'
import './rows.scss'

interface RowsProps<T extends FieldValues, Name extends ArrayPath<T>> {
  form: { readonly controls: { readonly control: Control<T> } }
  name: Name
  /** `approval 2`, for the button that removes it. */
  named: (index: number) => string
  add: string
  fresh: () => FieldArray<T, Name>
  children: (index: number) => ReactNode
}

/** Rows of a form that can be added, changed and removed. */
export function Rows<T extends FieldValues, Name extends ArrayPath<T>>(props: RowsProps<T, Name>) {
  const { form, name, named, add, fresh, children } = props
  const { fields, append, remove } = useFieldArray({ control: form.controls.control, name })
  return (
    <>
      {fields.map(({ id }, index) => (
        <div className="rows__row" key={id}>
          <div className="rows__fields">{children(index)}</div>
          <Button look="plain" onClick={() => remove(index)}>
            Remove<span className="nhsuk-u-visually-hidden"> {named(index)}</span>
          </Button>
        </div>
      ))}
      <Button look="second" small onClick={() => append(fresh(), { shouldFocus: false })}>
        {add}
      </Button>
    </>
  )
}
