import type { Fault } from '@amhp/shared/contract/problems.ts'
import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, TextInput } from '../../ui/field.tsx'

interface AddHolidayProps {
  taken: readonly string[]
  busy: boolean
  onAdd: (date: LocalDate, name: string, done: () => void) => void
}

/** A bank holiday of this service's own: one announced since, or a local one. */
export function AddHoliday({ taken, busy, onAdd }: AddHolidayProps) {
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const submit = () => {
    const found: Fault[] = []
    const day = parseDate(date)
    if (!day) found.push({ path: 'holiday-date', message: 'Choose the day' })
    else if (taken.includes(day)) found.push({ path: 'holiday-date', message: 'That day is a bank holiday already' })
    if (name.trim() === '') found.push({ path: 'holiday-name', message: 'Enter a name, such as Coronation' })
    setFaults(found)
    if (found.length > 0 || !day) return
    onAdd(day, name.trim(), () => {
      setDate('')
      setName('')
    })
  }
  return (
    <>
      <h2>Add a bank holiday</h2>
      <Form faults={faults} onSubmit={submit} unsaved={date !== '' || name !== ''}>
        <div className="field-row">
          <DateInput id="holiday-date" label="Day" value={date} onChange={setDate} />
          <TextInput id="holiday-name" label="Name" value={name} onChange={setName} width={20} maxLength={120} />
          <Button type="submit" small busy={busy}>
            Add
          </Button>
        </div>
      </Form>
    </>
  )
}
