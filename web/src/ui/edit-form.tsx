import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { type Difference, differencesOf, type FieldWords } from './differences.ts'
import { Form } from './faults.tsx'
import { FormButtons, type FormButtonsProps } from './form-buttons.tsx'
import { StaleChoice } from './stale-choice.tsx'
import type { EditFormState } from './use-edit-form.ts'

/** A form with other buttons brings its own, and gives no `submit`. */
interface EditFormProps<Value, T extends FieldValues, Stored> extends Partial<FormButtonsProps> {
  form: EditFormState<Value, T, Stored>
  /** For a stale edit: how to word each field, or all that differs. */
  words?: FieldWords<Value> | ((theirs: Stored, mine: Value) => readonly Difference[])
  /** Whether leaving loses something; by default once anything has changed. */
  unsaved?: boolean
  className?: string
  children: ReactNode
}

/** A form with its error summary, the question before leaving it unsaved, and the choice after a stale edit. */
export function EditForm<Value, T extends FieldValues, Stored>(props: EditFormProps<Value, T, Stored>) {
  const {
    form,
    words = {},
    unsaved = form.isChanged,
    submit,
    busy = form.isBusy,
    onCancel,
    cancelTo,
    className,
    children,
  } = props
  const { theirs, mine } = form
  return (
    <>
      {theirs !== undefined && mine !== undefined && (
        <StaleChoice
          differences={
            typeof words === 'function'
              ? words(theirs, mine)
              : differencesOf<Value>(theirs as Value & Stored, mine, words)
          }
          onTheirs={form.takeTheirs}
          onMine={form.keepMine}
          busy={form.isBusy}
        />
      )}
      <Form problem={form.problem} faults={form.faults} onSubmit={form.submit} unsaved={unsaved} className={className}>
        {children}
        {submit && <FormButtons submit={submit} busy={busy} onCancel={onCancel} cancelTo={cancelTo} />}
      </Form>
    </>
  )
}
