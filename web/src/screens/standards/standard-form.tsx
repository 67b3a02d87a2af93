import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import { type Standard, standard as schema } from '@amhp/shared/contract/standards.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { useSignedIn } from '../../data/session.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'

interface StandardFormProps {
  standard: Standard | undefined
  /** Numbers in use. */
  taken: readonly string[]
  rules: readonly RuleInForce[]
  onKeep: (standard: Standard) => void
  onCancel: () => void
}

export function StandardForm({ standard, taken, rules, onKeep, onCancel }: StandardFormProps) {
  const { zone } = useSignedIn()
  const form = useEditForm({
    schema,
    zone,
    stored: standard,
    load: (stored) =>
      stored
        ? typedOf(schema, stored, zone)
        : { id: newId(), number: '', title: '', wording: '', date: '', url: '', rules: [] },
    empty: {
      number: 'Enter its number, such as 3.2',
      title: 'Enter its title',
      wording: 'Enter its wording',
      date: 'Choose the date of the published text',
    },
    check: ({ number }) =>
      taken.includes(number) ? [{ path: 'number', message: `Another standard has the number ${number}` }] : [],
    save: onKeep,
  })
  return (
    <EditForm submit={standard ? 'Change standard' : 'Add standard'} onCancel={onCancel} form={form}>
      <TextInput {...form.at('number')} label="Number" width={5} maxLength={20} />
      <TextInput {...form.at('title')} label="Title" maxLength={120} />
      <TextArea
        {...form.at('wording')}
        label="Wording"
        hint="Copy the published text word for word."
        rows={6}
        maxLength={5000}
      />
      <DateInput past {...form.at('date')} label="Date of the published text" />
      <TextInput {...form.at('url')} label="Link (optional)" hint="Where it is published." type="url" maxLength={300} />
      <Checkboxes
        {...form.at('rules')}
        legend="Linked rules"
        hint="Findings of these rules cite this standard."
        options={rules.map(({ code, title }) => ({ value: code, label: title }))}
      />
    </EditForm>
  )
}
