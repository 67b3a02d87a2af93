import { type Band, band as schema } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { useFieldArray } from 'react-hook-form'
import { useSignedIn } from '../../data/session.ts'
import { EndsChoice, readEnds } from '../../parts/ends-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/choices.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import type { Typed } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { NeedFields, readNeed, type TypedNeed, typedNeed } from './need-fields.tsx'
import { dayOptions } from './pattern-words.ts'

interface BandFormProps {
  band: Band | undefined
  authorities: readonly Authority[]
  onKeep: (band: Band) => void
  onCancel: () => void
}

/** One band: its days, times, and how many are needed in each role. */
export function BandForm({ band, authorities, onKeep, onCancel }: BandFormProps) {
  const { zone } = useSignedIn()
  const form = useEditForm({
    schema,
    zone,
    stored: band,
    load: (stored) => typedBand(stored, authorities),
    read: (typed) => ({
      ...typed,
      endsAfterDays: readEnds(typed),
      cover: typed.cover.map((need) => readNeed(need, authorities)),
    }),
    empty: {
      name: 'Enter a name, such as Day',
      start: 'Enter a start time, such as 09:00',
      end: 'Enter an end time, such as 17:00',
    },
    prefix: 'band-',
    save: onKeep,
  })
  const cover = useFieldArray({ control: form.controls.control, name: 'cover' })
  return (
    <EditForm submit={band ? 'Change band' : 'Add band'} onCancel={onCancel} form={form}>
      <TextInput {...form.at('name')} label="Name" width={20} maxLength={120} />
      <Checkboxes {...form.at('days')} legend="Starts on" inline options={dayOptions} />
      <div className="field-row">
        <TimeInput {...form.at('start')} label="Start" />
        <TimeInput {...form.at('end')} label="End" />
        <EndsChoice {...form.at('endsAfterDays')} typed={form.typed} />
      </div>
      <fieldset className="needs" id="band-cover" tabIndex={-1}>
        <legend>Needed</legend>
        {cover.fields.map(({ id }, i) => (
          <div key={id} className="needs__one">
            <NeedFields
              role={form.at(`cover.${i}.role`)}
              minimum={form.at(`cover.${i}.minimum`)}
              target={form.at(`cover.${i}.target`)}
              authorities={form.at(`cover.${i}.authorities`)}
              known={authorities}
            />
            {cover.fields.length > 1 && (
              <Button look="plain" onClick={() => cover.remove(i)}>
                Remove<HiddenText> role {i + 1}</HiddenText>
              </Button>
            )}
          </div>
        ))}
        <Button look="second" small onClick={() => cover.append(typedNeed(undefined, authorities))}>
          Add a role
        </Button>
      </fieldset>
    </EditForm>
  )
}

interface TypedBand extends Typed<Omit<Band, 'cover'>> {
  cover: TypedNeed[]
}

const typedBand = (band: Band | undefined, authorities: readonly Authority[]): TypedBand => ({
  id: band?.id ?? newId(),
  name: band?.name ?? '',
  days: band?.days ?? ['mon', 'tue', 'wed', 'thu', 'fri'],
  start: band?.start ?? '09:00',
  end: band?.end ?? '17:00',
  endsAfterDays: String(band?.endsAfterDays ?? ''),
  cover: (band?.cover ?? [undefined]).map((need) => typedNeed(need, authorities)),
})
