import { type AddedHoliday, addedHoliday } from '@amhp/shared/contract/bank-holidays.ts'
import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { useSignedIn } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

const midnight = '00:00'

interface AddHolidayProps {
  taken: readonly LocalDate[]
  busy: boolean
  onAdd: (added: AddedHoliday, done: () => void) => void
}

/** Adds a bank holiday of this service's own: a local one, or one announced since. */
export function AddHoliday({ taken, busy, onAdd }: AddHolidayProps) {
  const { zone } = useSignedIn()
  const form = useEditForm({
    schema: addedHoliday,
    zone,
    load: () => ({ date: '', name: '', whole: true, from: '' }),
    read: ({ whole, from, ...typed }) => ({ ...typed, from: whole ? '' : from }),
    empty: { date: 'Choose the day', name: 'Enter a name, such as Coronation' },
    check: ({ date, from }) => {
      if (taken.includes(date)) return [{ path: 'date', message: 'That day is already a bank holiday' }]
      if (form.typed.whole) return []
      if (bankHolidayDates.has(date)) return [{ path: 'from', message: 'That day is in the list: restore it there' }]
      return from && from > midnight
        ? []
        : [{ path: 'from', message: 'Enter the time from which it is one, such as 12:00' }]
    },
    prefix: 'holiday-',
    save: (added) => onAdd(added, () => form.controls.reset()),
  })
  return (
    <>
      <h2>Add a bank holiday</h2>
      <EditForm form={form}>
        <div className="field-row">
          <DateInput {...form.at('date')} label="Day" />
          <TextInput {...form.at('name')} label="Name" width={20} maxLength={120} />
          {!form.typed.whole && <TimeInput {...form.at('from')} label="From" />}
        </div>
        <Checkbox
          id="holiday-whole"
          label="Whole day"
          hint="Clear this for a day that becomes a bank holiday at a time, such as noon. Bands of the ordinary day end then, and bands of bank holidays begin; a band of both goes on. It is an ordinary day for other posts."
          checked={form.typed.whole}
          onChange={form.at('whole').onChange}
        />
        <Button type="submit" small busy={busy}>
          Add
        </Button>
      </EditForm>
    </>
  )
}
