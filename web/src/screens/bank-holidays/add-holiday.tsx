import { addedHoliday } from '@amhp/shared/contract/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { useSignedIn } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

interface AddHolidayProps {
  taken: readonly LocalDate[]
  busy: boolean
  onAdd: (date: LocalDate, name: string, done: () => void) => void
}

/** Adds a bank holiday of this service's own: a local one, or one announced since. */
export function AddHoliday({ taken, busy, onAdd }: AddHolidayProps) {
  const { zone } = useSignedIn()
  const form = useEditForm({
    schema: addedHoliday,
    zone,
    load: () => ({ date: '', name: '' }),
    empty: { date: 'Choose the day', name: 'Enter a name, such as Coronation' },
    check: ({ date }) =>
      taken.includes(date) ? [{ path: 'date', message: 'That day is already a bank holiday' }] : [],
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
