import type { Band } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { type ClockTime, parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { TextInput, TimeInput } from '../../ui/field.tsx'
import { type NeedDraft, NeedFields, needDraftOf, readNeed } from './need-fields.tsx'
import { dayOptions } from './pattern-words.ts'

interface BandFormProps {
  band?: Band
  authorities: readonly Authority[]
  onKeep: (band: Band) => void
  onCancel: () => void
}

/** One band: its days, times, and how many are needed in each role. */
export function BandForm({ band, authorities, onKeep, onCancel }: BandFormProps) {
  const [name, setName] = useState(band?.name ?? '')
  const [days, setDays] = useState<Band['days']>(band?.days ?? ['mon', 'tue', 'wed', 'thu', 'fri'])
  const [start, setStart] = useState(band?.start ?? '09:00')
  const [end, setEnd] = useState(band?.end ?? '17:00')
  const [needs, setNeeds] = useState(() =>
    (band?.cover ?? [undefined]).map((need) => ({ key: newId(), ...needDraftOf(need, authorities) })),
  )
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const setNeed = (i: number, part: Partial<NeedDraft>) =>
    setNeeds(needs.map((need, at) => (at === i ? { ...need, ...part } : need)))

  const submit = () => {
    const found: Fault[] = []
    if (name.trim() === '') found.push({ path: 'band-name', message: 'Enter a name, such as Day' })
    if (days.length === 0) found.push({ path: 'band-days', message: 'Choose at least one day' })
    if (!parseClockTime(start)) found.push({ path: 'band-start', message: 'Enter a start such as 09:00' })
    if (!parseClockTime(end)) found.push({ path: 'band-end', message: 'Enter an end such as 17:00' })
    if (needs.length === 0) found.push({ path: 'band-needs', message: 'Say how many are needed, and in which role' })
    const cover = needs.map((need, i) => readNeed(need, authorities, `band-${i}-`, found))
    setFaults(found)
    if (found.length === 0)
      onKeep({
        id: band?.id ?? newId(),
        name: name.trim(),
        days,
        start: start as ClockTime,
        end: end as ClockTime,
        cover,
      })
  }
  return (
    <Form faults={faults} onSubmit={submit}>
      <TextInput id="band-name" label="Name" value={name} onChange={setName} width={20} maxLength={120} />
      <Checkboxes id="band-days" legend="Starts on" inline options={dayOptions} value={days} onChange={setDays} />
      <div className="field-row">
        <TimeInput id="band-start" label="Start" value={start} onChange={setStart} />
        <TimeInput id="band-end" label="End" value={end} onChange={setEnd} />
      </div>
      <p className="nhsuk-hint">An end not after the start is on the next day; the same time is 24 hours.</p>
      <fieldset className="needs" id="band-needs" tabIndex={-1}>
        <legend>Needed</legend>
        {needs.map((need, i) => (
          <div key={need.key} className="needs__one">
            <NeedFields
              path={`band-${i}-`}
              draft={need}
              authorities={authorities}
              onChange={(part) => setNeed(i, part)}
            />
            {needs.length > 1 && (
              <Button look="plain" onClick={() => setNeeds(needs.filter((_, at) => at !== i))}>
                Remove<span className="nhsuk-u-visually-hidden"> role {i + 1}</span>
              </Button>
            )}
          </div>
        ))}
        <Button
          look="second"
          small
          onClick={() => setNeeds([...needs, { key: newId(), ...needDraftOf(undefined, authorities) }])}
        >
          Add a role
        </Button>
      </fieldset>
      <div className="buttons">
        <Button type="submit" small>
          {band ? 'Change band' : 'Add band'}
        </Button>
        <Button look="second" small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
