import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { type Derogation, type DerogationRegulation, derogationRegulations } from '@amhp/shared/contract/derogations.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { useAddDerogation, useChangeDerogation } from '../../data/derogations.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, Select, TextArea } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { differencesOf, StaleChoice } from '../../ui/stale-choice.tsx'
import { daysWords, regulationWords } from './derogation-words.ts'

interface DerogationFormProps {
  derogation?: Derogation
  people: readonly Amhp[]
  onDone: () => void
}

type Details = Omit<Derogation, 'id' | 'version'>
const nothing: Details = { regulation: 21, basis: '', from: '' as LocalDate, until: null, amhp: null }

/** One derogation: under which regulation, on what ground, from when to when, for whom. */
export function DerogationForm({ derogation, people, onDone }: DerogationFormProps) {
  const add = useAddDerogation()
  const change = useChangeDerogation()
  const sending = derogation ? change : add
  const [draft, setDraft] = useState<Details>(derogation ?? nothing)
  const [version, setVersion] = useState(derogation?.version ?? 0)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const set = (part: Partial<Details>) => setDraft((before) => ({ ...before, ...part }))
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as Derogation | undefined) : undefined
  const nameOf = (amhp: string | null) => people.find(({ id }) => id === amhp)?.name ?? 'Everyone'

  const save = (onto = version) => {
    const found: Fault[] = []
    if (draft.basis.trim().length < 3)
      found.push({ path: 'basis', message: 'Say what the derogation rests on, such as the agreement and its date' })
    if (!parseDate(draft.from)) found.push({ path: 'from', message: 'Choose the first day' })
    if (draft.until !== null && draft.until < draft.from)
      found.push({ path: 'until', message: 'Choose a last day on or after the first' })
    setFaults(found)
    if (found.length > 0) return
    const { regulation, basis, from, until, amhp } = draft
    const details = { regulation, basis, from, until, amhp }
    const done = {
      onSuccess: () => {
        announce('The derogation is saved')
        onDone()
      },
    }
    if (derogation)
      change.mutate({ params: { derogationId: derogation.id }, body: { ...details, version: onto } }, done)
    else add.mutate({ body: details }, done)
  }
  return (
    <FormPanel title={derogation ? 'Change a derogation' : 'Enter a derogation'}>
      {theirs && (
        <StaleChoice
          differences={differencesOf<Details>(theirs, draft, {
            regulation: ['Regulation', (regulation) => regulationWords[regulation]],
            basis: ['Basis', (basis) => basis],
            from: ['Days', () => ''],
            until: ['Last day', (until) => until ?? 'No end yet'],
            amhp: ['For', nameOf],
          }).map((one) => (one.label === 'Days' ? { ...one, theirs: daysWords(theirs), mine: daysWords(draft) } : one))}
          onTheirs={() => {
            setDraft(theirs)
            setVersion(theirs.version)
            change.reset()
          }}
          onMine={() => save(theirs.version)}
          busy={change.isPending}
        />
      )}
      <Form problem={theirs ? null : sending.error} faults={faults} onSubmit={() => save()}>
        <Select
          id="regulation"
          label="Working Time Regulations 1998"
          value={String(draft.regulation)}
          onChange={(regulation) => set({ regulation: Number(regulation) as DerogationRegulation })}
          options={derogationRegulations.map((regulation) => ({
            value: String(regulation),
            label: regulationWords[regulation],
          }))}
        />
        <TextArea
          id="basis"
          label="Basis"
          hint="The agreement and its date, or why the work has to go on. Nothing about people assessed."
          value={draft.basis}
          onChange={(basis) => set({ basis })}
        />
        <div className="field-row">
          <DateInput
            id="from"
            label="First day"
            value={draft.from}
            onChange={(from) => set({ from: from as LocalDate })}
          />
          <DateInput
            id="until"
            label="Last day"
            hint="Empty while no end is known."
            value={draft.until ?? ''}
            onChange={(until) => set({ until: until === '' ? null : (until as LocalDate) })}
          />
        </div>
        <Select
          id="amhp"
          label="For"
          value={draft.amhp ?? ''}
          onChange={(amhp) => set({ amhp: amhp === '' ? null : amhp })}
          options={[
            { value: '', label: 'Everyone in the service' },
            ...people
              .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div className="buttons">
          <Button type="submit" small busy={sending.isPending}>
            {derogation ? 'Save derogation' : 'Enter derogation'}
          </Button>
          <Button look="second" small onClick={onDone}>
            Cancel
          </Button>
        </div>
      </Form>
    </FormPanel>
  )
}
