import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { type Derogation, type DerogationDetails, derogationDetails } from '@amhp/shared/contract/derogations.ts'
import { derogationRegulations } from '@amhp/shared/rota/derogation-reach.ts'
import { useAddDerogation, useChangeDerogation } from '../../data/derogations.ts'
import { useSignedIn } from '../../data/session.ts'
import { AmhpSelect } from '../../parts/amhp-select.tsx'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { differencesOf } from '../../ui/differences.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Select } from '../../ui/select.tsx'
import { type Typed, typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { daysWords, reachText, regulationWords, whenText } from './derogation-words.ts'

interface DerogationFormProps {
  derogation?: Derogation
  people: readonly Amhp[]
  onDone: () => void
}

const nothing: Typed<DerogationDetails> = { regulation: '21', basis: '', from: '', until: '', amhp: '' }

/** Adds or changes a derogation. */
export function DerogationForm({ derogation, people, onDone }: DerogationFormProps) {
  const { zone } = useSignedIn()
  const add = useAddDerogation()
  const change = useChangeDerogation()
  const onSuccess = () => {
    announce('The derogation is saved')
    onDone()
  }
  const form = useEditForm({
    schema: derogationDetails,
    zone,
    stored: derogation,
    load: (stored) => (stored ? typedOf(derogationDetails, stored, zone) : nothing),
    empty: { from: 'Choose the first day' },
    sending: derogation ? change : add,
    save: (details, version) =>
      derogation
        ? change.mutate({ params: { derogationId: derogation.id }, body: { ...details, version } }, { onSuccess })
        : add.mutate({ body: details }, { onSuccess }),
  })
  const regulation = derogationRegulations.find((one) => String(one) === form.typed.regulation) ?? 21
  const differences = (theirs: DerogationDetails, mine: DerogationDetails) => {
    const withDays = (details: DerogationDetails) => ({ ...details, days: daysWords(details) })
    return differencesOf(withDays(theirs), withDays(mine), {
      regulation: ['Regulation', (regulation) => regulationWords[regulation]],
      basis: ['Basis', (basis) => basis],
      days: ['Days', (days) => days],
      amhp: ['For', (amhp) => people.find(({ id }) => id === amhp)?.name ?? 'Everyone'],
    })
  }
  return (
    <FormPanel title={derogation ? 'Change a derogation' : 'Add a derogation'}>
      <EditForm
        submit={derogation ? 'Save derogation' : 'Add derogation'}
        onCancel={onDone}
        form={form}
        words={differences}
      >
        <Select
          {...form.at('regulation')}
          label="Working Time Regulations 1998"
          hint={`Reaches: ${reachText(regulation)}. ${whenText[regulation]}.`}
          options={derogationRegulations.map((one) => ({ value: String(one), label: regulationWords[one] }))}
        />
        <TextArea
          {...form.at('basis')}
          label="Basis"
          hint={`The agreement and its date, or why the work must continue. ${privacyHint}`}
        />
        <div className="field-row">
          <DateInput {...form.at('from')} label="First day" />
          <DateInput {...form.at('until')} label="Last day (optional)" />
        </div>
        <AmhpSelect {...form.at('amhp')} label="For" people={people} none="Everyone in the service" />
      </EditForm>
    </FormPanel>
  )
}
