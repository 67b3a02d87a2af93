import { type Amhp, amhpDetails, professions } from '@amhp/shared/contract/amhps.ts'
import type { Service } from '@amhp/shared/contract/service.ts'
import { averageWeeksChoices } from '@amhp/shared/rota/amhp.ts'
import { useNavigate } from 'react-router'
import { useAddAmhp, useChangeAmhp } from '../../data/amhps.ts'
import { useSignedIn } from '../../data/session.ts'
import { professionWords } from '../../parts/duty-words.ts'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { paths } from '../../paths.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Select } from '../../ui/select.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { ActingForFields, ApprovalFields } from './approval-fields.tsx'
import { detailWords } from './detail-words.ts'
import { OptOutFields, OtherPostFields } from './other-post-fields.tsx'
import { readAmhp, sentences, typedAmhp } from './typed-amhp.ts'

/** Adds or changes an AMHP in the register. */
export function AmhpForm({ service, amhp }: { service: Service; amhp?: Amhp }) {
  const { zone } = useSignedIn()
  const navigate = useNavigate()
  const add = useAddAmhp()
  const change = useChangeAmhp()
  const onSuccess = ({ name }: Amhp) => {
    announce(`Saved ${name}`)
    navigate(paths.amhps)
  }
  const form = useEditForm({
    schema: amhpDetails,
    zone,
    stored: amhp,
    load: (stored) => typedAmhp(stored, zone),
    read: readAmhp,
    ...sentences,
    sending: amhp ? change : add,
    save: (details, version) =>
      amhp
        ? change.mutate({ params: { amhpId: amhp.id }, body: { ...details, version } }, { onSuccess })
        : add.mutate({ body: details }, { onSuccess }),
  })
  return (
    <EditForm
      submit={amhp ? 'Save' : 'Add to the register'}
      cancelTo={paths.amhps}
      form={form}
      words={detailWords(service, zone)}
    >
      <TextInput {...form.at('name')} label="Name" autoComplete="off" />
      <Select
        {...form.at('profession')}
        label="Profession"
        hint="Doctors cannot be approved as AMHPs."
        options={professions.map((value) => ({ value, label: professionWords[value] }))}
      />
      <TextInput {...form.at('employer')} label="Employer" autoComplete="off" />
      <TextInput {...form.at('team')} label="Team" hint="The rota groups people by team." />
      <TextInput
        {...form.at('contractedMinutes')}
        label="AMHP hours a week"
        hint="Hours contracted to AMHP duty in this service, such as 37 or 18.5."
        inputMode="decimal"
        width={5}
      />
      <TextInput {...form.at('workEmail')} label="Work email (optional)" type="email" autoComplete="off" />
      <TextInput
        {...form.at('dutyPhone')}
        label="Duty phone (optional)"
        hint="Shown to colleagues under On now. Do not enter a personal number."
        type="tel"
        autoComplete="off"
        width={20}
      />
      <div className="field-row">
        <DateInput {...form.at('startedOn')} label="Started on (optional)" />
        <DateInput {...form.at('leftOn')} label="Last day (optional)" />
      </div>
      <ApprovalFields service={service} form={form} />
      <ActingForFields service={service} form={form} />
      <OtherPostFields form={form} />
      <OptOutFields form={form} />
      <Select
        {...form.at('averageWeeks')}
        label="48-hour average taken over"
        hint="Regulation 21 allows 26 weeks. Other weeks than the service’s count only while a derogation under regulation 21 applies to this AMHP."
        options={[
          { value: '', label: 'The same weeks as the service' },
          ...averageWeeksChoices.map((weeks) => ({ value: String(weeks), label: `${weeks} weeks` })),
        ]}
      />
      <TextArea {...form.at('notes')} label="Notes (optional)" hint={`For planning only. ${privacyHint}`} />
    </EditForm>
  )
}
