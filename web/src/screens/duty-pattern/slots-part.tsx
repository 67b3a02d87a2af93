import type { OneOffDutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { useState } from 'react'
import { useHere } from '../../data/session.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { MomentInput, TextInput } from '../../ui/field.tsx'
import { ListPart } from '../../ui/list-part.tsx'
import { readTypedMoment, typedMoment } from '../../ui/typed-values.ts'
import { NeedFields, needDraftOf, readNeed } from './need-fields.tsx'
import { needText } from './pattern-words.ts'

interface SlotsPartProps {
  slots: readonly OneOffDutySlot[]
  authorities: readonly Authority[]
  mayEdit: boolean
  onChange: (slots: OneOffDutySlot[]) => void
}

export function SlotsPart({ slots, authorities, mayEdit, onChange }: SlotsPartProps) {
  return (
    <ListPart
      title="One-off slots"
      about="Extra duty on one occasion, on top of the bands."
      none="None. A one-off slot is extra duty on one occasion, such as a match day."
      one="a one-off slot"
      nameOf={({ name }) => name}
      columns={[
        { head: 'Name', names: true, cell: ({ name }) => name },
        { head: 'When', cell: (slot) => <SpanText {...slot} /> },
        { head: 'Needed', cell: (slot) => needText(slot, authorities) },
      ]}
      entries={slots}
      mayEdit={mayEdit}
      onChange={onChange}
      form={(slot, keep, cancel) => (
        <SlotForm {...(slot && { slot })} authorities={authorities} onKeep={keep} onCancel={cancel} />
      )}
    />
  )
}

interface SlotFormProps {
  slot?: OneOffDutySlot
  authorities: readonly Authority[]
  onKeep: (slot: OneOffDutySlot) => void
  onCancel: () => void
}

function SlotForm({ slot, authorities, onKeep, onCancel }: SlotFormProps) {
  const { zone } = useHere()
  const [name, setName] = useState(slot?.name ?? '')
  const [start, setStart] = useState(slot ? typedMoment(zone, slot.start) : '')
  const [end, setEnd] = useState(slot ? typedMoment(zone, slot.end) : '')
  const [need, setNeed] = useState(() => needDraftOf(slot, authorities))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const submit = () => {
    const found: Fault[] = []
    const from = readTypedMoment(zone, start)
    const to = readTypedMoment(zone, end)
    if (name.trim() === '') found.push({ path: 'slot-name', message: 'Enter a name, such as Match day' })
    if (!from) found.push({ path: 'slot-start', message: 'Enter the day and time of the start' })
    if (!to) found.push({ path: 'slot-end', message: 'Enter the day and time of the end' })
    if (from && to && to <= from) found.push({ path: 'slot-end', message: 'Choose an end after the start' })
    const read = readNeed(need, authorities, 'slot-', found)
    setFaults(found)
    if (found.length === 0 && from && to)
      onKeep({ id: slot?.id ?? newId(), name: name.trim(), start: from, end: to, ...read })
  }
  return (
    <Form faults={faults} onSubmit={submit}>
      <TextInput id="slot-name" label="Name" value={name} onChange={setName} width={20} maxLength={120} />
      <div className="field-row">
        <MomentInput id="slot-start" label="Start" value={start} onChange={setStart} />
        <MomentInput id="slot-end" label="End" value={end} onChange={setEnd} />
      </div>
      <NeedFields
        path="slot-"
        draft={need}
        authorities={authorities}
        onChange={(part) => setNeed({ ...need, ...part })}
      />
      <div className="buttons">
        <Button type="submit" small>
          {slot ? 'Change slot' : 'Add slot'}
        </Button>
        <Button look="second" small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
