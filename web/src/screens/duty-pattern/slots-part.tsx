import { dutySlot, type OneOffDutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { useSignedIn } from '../../data/session.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { ListPart } from '../../ui/list-part.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { NeedFields, readNeed, typedNeed } from './need-fields.tsx'
import { slotNeedText } from './pattern-words.ts'

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
      about="Duty on one occasion, beside the bands or on top of them."
      none="None yet. A one-off slot is extra duty on one occasion, such as a match day."
      one="a one-off slot"
      nameOf={({ name }) => name}
      columns={[
        { head: 'Name', names: true, cell: ({ name }) => name },
        { head: 'When', cell: (slot) => <SpanText {...slot} /> },
        { head: 'Needed', cell: (slot) => slotNeedText(slot, authorities) },
      ]}
      entries={slots}
      mayEdit={mayEdit}
      onChange={onChange}
      form={(slot, keep, cancel) => <SlotForm slot={slot} authorities={authorities} onKeep={keep} onCancel={cancel} />}
    />
  )
}

interface SlotFormProps {
  slot: OneOffDutySlot | undefined
  authorities: readonly Authority[]
  onKeep: (slot: OneOffDutySlot) => void
  onCancel: () => void
}

function SlotForm({ slot, authorities, onKeep, onCancel }: SlotFormProps) {
  const { zone } = useSignedIn()
  const form = useEditForm({
    schema: dutySlot,
    zone,
    stored: slot,
    load: (stored) => ({
      ...(stored ? typedOf(dutySlot, stored, zone) : { id: newId(), name: '', start: '', end: '', additional: false }),
      ...typedNeed(stored, authorities),
    }),
    read: (typed) => readNeed(typed, authorities),
    empty: {
      name: 'Enter a name, such as Match day',
      start: 'Enter the day and time it starts',
      end: 'Enter the day and time it ends',
    },
    prefix: 'slot-',
    save: onKeep,
  })
  return (
    <EditForm submit={slot ? 'Change slot' : 'Add slot'} onCancel={onCancel} form={form}>
      <TextInput {...form.at('name')} label="Name" width={20} maxLength={120} />
      <div className="field-row">
        <MomentInput zone={form.zone} {...form.at('start')} label="Start" />
        <MomentInput zone={form.zone} {...form.at('end')} label="End" />
      </div>
      <NeedFields
        role={form.at('role')}
        minimum={form.at('minimum')}
        target={form.at('target')}
        authorities={form.at('authorities')}
        known={authorities}
      />
      <Checkbox
        {...form.at('additional')}
        checked={form.typed.additional}
        label="On top of what the pattern asks for"
        hint="For a match day: one more than the bands need at each moment. Otherwise the same people can meet the slot and the bands."
      />
    </EditForm>
  )
}
