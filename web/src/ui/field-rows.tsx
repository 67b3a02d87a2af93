import type { ReactNode } from 'react'
import { type ArrayPath, type Control, type FieldArray, type FieldValues, useFieldArray } from 'react-hook-form'
import { Button } from './button.tsx'
import { HiddenText } from './hidden-text.tsx'
import './field-rows.scss'

interface FieldRowsProps<T extends FieldValues, Name extends ArrayPath<T>> {
  form: { readonly controls: { readonly control: Control<T> } }
  name: Name
  /** `approval 2`, for the button that removes it. */
  named: (index: number) => string
  add: string
  fresh: () => FieldArray<T, Name>
  children: (index: number) => ReactNode
}

/** Rows of fields that can be added and removed. */
export function FieldRows<T extends FieldValues, Name extends ArrayPath<T>>(props: FieldRowsProps<T, Name>) {
  const { form, name, named, add, fresh, children } = props
  const { fields, append, remove } = useFieldArray({ control: form.controls.control, name })
  return (
    <>
      {fields.map(({ id }, index) => (
        <div className="rows__row" key={id}>
          <div>{children(index)}</div>
          <Button look="plain" onClick={() => remove(index)}>
            Remove<HiddenText> {named(index)}</HiddenText>
          </Button>
        </div>
      ))}
      <Button look="second" small onClick={() => append(fresh(), { shouldFocus: false })}>
        {add}
      </Button>
    </>
  )
}
