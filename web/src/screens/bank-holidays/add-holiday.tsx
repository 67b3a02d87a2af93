import { addedHoliday } from '@amhp/shared/contract/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { useHere } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { EditForm, useEditForm } from '../../ui/edit-form.tsx'
import { DateInput, TextInput } from '../../ui/field.tsx'

interface AddHolidayProps {
  taken: readonly LocalDate[]
  busy: boolean
  onAdd: (date: LocalDate, name: string, done: () => void) => void
}

/** A bank holiday of this service's own: one announced since, or a local one. */
export function AddHoliday({ taken, busy, onAdd }: AddHolidayProps) {
  const { zone } = useHere()
  const form = useEditForm({
    schema: addedHoliday,
    zone,
    load: () => ({ date: '', name: '' }),
    empty: { date: 'Choose the day', name: 'Enter a name, such as Coronation' },
    check: ({ date }) =>
      taken.includes(date) ? [{ path: 'date', message: 'That day is a bank holiday already' }] : [],
    prefix: 'holiday-',
    save: ({ date, name }) => onAdd(date, name, () => form.controls.reset()),
  })
  return (
    <>
      <h2>Add a bank holiday</h2>
      <EditForm form={form}>
        <div className="field-row">
          <DateInput {...form.at('date')} label="Day" />
          <TextInput {...form.at('name')} label="Name" width={20} maxLength={120} />
          <Button type="submit" small busy={busy}>
            Add
          </Button>
        </div>
      </EditForm>
    </>
  )
}
