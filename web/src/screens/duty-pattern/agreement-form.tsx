import { type Agreement, agreement as schema } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { weekdays } from '@amhp/shared/time/date.ts'
import { weekdayWords } from '@amhp/shared/time/wording.ts'
import { useSignedIn } from '../../data/session.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'

interface AgreementFormProps {
  agreement: Agreement | undefined
  authorities: readonly Authority[]
  onKeep: (agreement: Agreement) => void
  onCancel: () => void
}

/** Hours at which another service covers the duty. */
export function AgreementForm({ agreement, authorities, onKeep, onCancel }: AgreementFormProps) {
  const { zone } = useSignedIn()
  const form = useEditForm({
    schema,
    zone,
    stored: agreement,
    load: (stored) =>
      stored
        ? typedOf(schema, stored, zone)
        : {
            ...{ id: newId(), authority: authorities[0]?.id ?? '', by: '', days: [] },
            ...{ start: '17:00', end: '09:00', from: '', until: '' },
          },
    empty: {
      by: 'Enter the name of the other service',
      start: 'Enter a start time, such as 17:00',
      end: 'Enter an end time, such as 09:00',
      from: 'Choose the first day',
    },
    prefix: 'agreement-',
    save: onKeep,
  })
  return (
    <EditForm submit={agreement ? 'Change agreement' : 'Add agreement'} onCancel={onCancel} form={form}>
      <TextInput {...form.at('by')} label="Service that covers the duty" maxLength={120} />
      <Select
        {...form.at('authority')}
        label="For the authority"
        options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkboxes
        {...form.at('days')}
        legend="Starts on"
        inline
        options={weekdays.map((value) => ({ value, label: weekdayWords[value] }))}
      />
      <div className="field-row">
        <TimeInput {...form.at('start')} label="Start" />
        <TimeInput {...form.at('end')} label="End" />
      </div>
      <div className="field-row">
        <DateInput {...form.at('from')} label="First day" />
        <DateInput {...form.at('until')} label="Last day (optional)" />
      </div>
    </EditForm>
  )
}
