import type { Absence } from '@amhp/shared/contract/absences.ts'
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { type AbsenceKind, absenceKinds } from '@amhp/shared/rota/absence.ts'
import type { Fault } from '@amhp/shared/rota/faults.ts'
import { useState } from 'react'
import { useAddAbsence, useChangeAbsence } from '../../data/absences.ts'
import { useHere } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, MomentInput, Select } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { differencesOf, StaleChoice } from '../../ui/stale-choice.tsx'
import { type AbsenceDraft, absenceDraftOf, readAbsence } from './absence-draft.ts'
import { absenceKindWords } from './kind-words.ts'

interface AbsenceFormProps {
  absence?: Absence
  people: readonly Amhp[]
  onDone: () => void
}

/** One absence: whole days, or from a time to a time on the service's clocks. */
export function AbsenceForm({ absence, people, onDone }: AbsenceFormProps) {
  const { zone } = useHere()
  const add = useAddAbsence()
  const change = useChangeAbsence()
  const sending = absence ? change : add
  const [draft, setDraft] = useState(() => absenceDraftOf(absence, zone))
  const [version, setVersion] = useState(absence?.version ?? 0)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const set = (part: Partial<AbsenceDraft>) => setDraft((before) => ({ ...before, ...part }))
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as Absence | undefined) : undefined
  const choices = people.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))

  const save = (onto = version) => {
    const read = readAbsence(draft, zone)
    setFaults(read.faults)
    if (!read.value) return
    const done = {
      onSuccess: () => {
        announce('The absence is saved')
        onDone()
      },
    }
    if (absence) change.mutate({ params: { absenceId: absence.id }, body: { ...read.value, version: onto } }, done)
    else add.mutate({ body: read.value }, done)
  }
  return (
    <FormPanel className="absence-form" title={absence ? 'Change an absence' : 'Enter an absence'}>
      {theirs && (
        <StaleChoice
          differences={differencesOf<Pick<Absence, 'start' | 'end' | 'kind'>>(
            theirs,
            { ...theirs, ...readAbsence(draft, zone).value },
            {
              start: ['From', (start) => absenceDraftOf({ ...theirs, start }, zone).start.replace('T', ' ')],
              end: ['Until', (end) => absenceDraftOf({ ...theirs, end }, zone).end.replace('T', ' ')],
              kind: ['Kind', (kind) => absenceKindWords[kind]],
            },
          )}
          onTheirs={() => {
            setDraft(absenceDraftOf(theirs, zone))
            setVersion(theirs.version)
            change.reset()
          }}
          onMine={() => save(theirs.version)}
          busy={change.isPending}
        />
      )}
      <Form problem={theirs ? null : sending.error} faults={faults} onSubmit={() => save()}>
        <Select
          id="amhp"
          label="AMHP"
          value={draft.amhp}
          onChange={(amhp) => set({ amhp })}
          options={[
            { value: '', label: 'Choose an AMHP' },
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select<AbsenceKind>
          id="kind"
          label="Kind"
          hint="Seen by managers only; everyone else sees “Away”."
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={absenceKinds.map((value) => ({ value, label: absenceKindWords[value] }))}
        />
        <Checkbox id="whole" label="Whole days" checked={draft.whole} onChange={(whole) => set({ whole })} />
        <div className="field-row">
          {draft.whole ? (
            <>
              <DateInput id="start" label="First day" value={draft.first} onChange={(first) => set({ first })} />
              <DateInput id="end" label="Last day" value={draft.last} onChange={(last) => set({ last })} />
            </>
          ) : (
            <>
              <MomentInput id="start" label="From" value={draft.start} onChange={(start) => set({ start })} />
              <MomentInput id="end" label="Until" value={draft.end} onChange={(end) => set({ end })} />
            </>
          )}
        </div>
        <div className="buttons">
          <Button type="submit" small busy={sending.isPending}>
            {absence ? 'Save absence' : 'Enter absence'}
          </Button>
          <Button look="second" small onClick={onDone}>
            Cancel
          </Button>
        </div>
      </Form>
    </FormPanel>
  )
}
