import type { Agreement } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { type ClockTime, parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, Select, TextInput, TimeInput } from '../../ui/field.tsx'
import { dayOptions } from './pattern-words.ts'

interface AgreementFormProps {
  agreement?: Agreement
  authorities: readonly Authority[]
  onKeep: (agreement: Agreement) => void
  onCancel: () => void
}

const weekdayOptions = dayOptions.flatMap(({ value, label }) => (value === 'bank-holiday' ? [] : [{ value, label }]))

/** Hours at which another service holds the duty. */
export function AgreementForm({ agreement, authorities, onKeep, onCancel }: AgreementFormProps) {
  const [by, setBy] = useState(agreement?.by ?? '')
  const [authority, setAuthority] = useState(agreement?.authority ?? authorities[0]?.id ?? '')
  const [days, setDays] = useState<Agreement['days']>(agreement?.days ?? [])
  const [start, setStart] = useState(agreement?.start ?? '17:00')
  const [end, setEnd] = useState(agreement?.end ?? '09:00')
  const [from, setFrom] = useState(agreement?.from ?? '')
  const [until, setUntil] = useState(agreement?.until ?? '')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const submit = () => {
    const found: Fault[] = []
    if (by.trim() === '') found.push({ path: 'agreement-by', message: 'Enter the name of the other service' })
    if (days.length === 0) found.push({ path: 'agreement-days', message: 'Choose at least one day' })
    if (!parseClockTime(start)) found.push({ path: 'agreement-start', message: 'Enter a start such as 17:00' })
    if (!parseClockTime(end)) found.push({ path: 'agreement-end', message: 'Enter an end such as 09:00' })
    if (!parseDate(from)) found.push({ path: 'agreement-from', message: 'Choose the first day' })
    if (until !== '' && !(parseDate(until) && until >= from))
      found.push({ path: 'agreement-until', message: 'Choose a last day on or after the first, or leave it empty' })
    setFaults(found)
    if (found.length > 0) return
    onKeep({
      id: agreement?.id ?? newId(),
      by: by.trim(),
      authority,
      days,
      start: start as ClockTime,
      end: end as ClockTime,
      from: from as LocalDate,
      until: until === '' ? null : (until as LocalDate),
    })
  }
  return (
    <Form faults={faults} onSubmit={submit}>
      <TextInput id="agreement-by" label="Service that holds the duty" value={by} onChange={setBy} maxLength={120} />
      <Select
        id="agreement-authority"
        label="For the authority"
        value={authority}
        onChange={setAuthority}
        options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkboxes
        id="agreement-days"
        legend="Starts on"
        inline
        options={weekdayOptions}
        value={days}
        onChange={setDays}
      />
      <div className="field-row">
        <TimeInput id="agreement-start" label="Start" value={start} onChange={setStart} />
        <TimeInput id="agreement-end" label="End" value={end} onChange={setEnd} />
      </div>
      <div className="field-row">
        <DateInput id="agreement-from" label="First day" value={from} onChange={setFrom} />
        <DateInput id="agreement-until" label="Last day (optional)" value={until} onChange={setUntil} />
      </div>
      <div className="buttons">
        <Button type="submit" small>
          {agreement ? 'Change agreement' : 'Add agreement'}
        </Button>
        <Button look="second" small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
