import { type Absence, absenceDetails } from '@amhp/shared/contract/absences.ts'
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { absenceKinds } from '@amhp/shared/rota/absence.ts'
import { shortMoment } from '@amhp/shared/time/wording.ts'
import { useSignedIn } from '../../data/session.ts'
import { absenceKindWords } from '../../parts/absence-words.ts'
import { AmhpSelect } from '../../parts/amhp-select.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { Select } from '../../ui/select.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { MetQuestion } from './met-question.tsx'
import { mayBeExcluded, mayCountAsWork, readAbsence, typedAbsence } from './typed-absence.ts'
import { useSaveAbsence } from './use-save-absence.ts'

interface AbsenceFormProps {
  absence?: Absence
  people: readonly Amhp[]
  onDone: () => void
  /** Opens another absence instead. */
  onOther: (absence: Absence) => void
}

/** Adds or changes an absence: whole days, or from one time to another. */
export function AbsenceForm({ absence, people, onDone, onOther }: AbsenceFormProps) {
  const { zone } = useSignedIn()
  const { save, sending, asked, answer, leaveUnsaved } = useSaveAbsence(absence, () => {
    announce('The absence is saved')
    onDone()
  })
  const form = useEditForm({
    schema: absenceDetails,
    zone,
    stored: absence && withKind(absence),
    load: (stored) => typedAbsence(stored, zone),
    read: readAbsence,
    empty: { amhp: 'Choose an AMHP', start: 'Enter when it starts', end: 'Enter when it ends' },
    wrong: ({ whole }) => (whole ? { end: 'Choose a last day on or after the first' } : {}),
    sending,
    save,
  })
  return (
    <FormPanel title={absence ? 'Change an absence' : 'Add an absence'}>
      {asked && (
        <MetQuestion
          name={people.find(({ id }) => id === asked.entered.amhp)?.name ?? 'This AMHP'}
          {...asked}
          busy={sending.isPending}
          onAnswer={answer}
          onOther={({ merges: _merges, ...other }) => onOther({ ...other, amhp: asked.entered.amhp })}
          onBack={leaveUnsaved}
        />
      )}
      <div hidden={asked !== undefined}>
        <EditForm
          submit={absence ? 'Save absence' : 'Add absence'}
          onCancel={onDone}
          form={form}
          words={{
            start: ['From', (start) => shortMoment(zone, start)],
            end: ['Until', (end) => shortMoment(zone, end)],
            kind: ['Kind', (kind) => absenceKindWords[kind]],
            countsAsWork: ['Counts as work', yesOrNo],
            excluded: ['Left out of averages', yesOrNo],
            endKnown: ['End is known', yesOrNo],
          }}
        >
          <AmhpSelect {...form.at('amhp')} label="AMHP" people={people} />
          <Select
            {...form.at('kind')}
            label="Kind"
            hint="Only managers see this. Everyone else sees “Away”."
            options={absenceKinds.map((value) => ({ value, label: absenceKindWords[value] }))}
          />
          {mayCountAsWork(form.typed) && (
            <Checkbox
              id="countsAsWork"
              label="Counts as work"
              hint="Training that is part of the job is working time. It then counts for rest and for averages."
              checked={form.typed.countsAsWork}
              onChange={form.at('countsAsWork').onChange}
            />
          )}
          {mayBeExcluded(form.typed) && (
            <Checkbox
              id="excluded"
              label="Leave these days out of averages"
              hint="Leave beyond the four weeks of regulation 13 is not left out of averages: clear this for it."
              checked={form.typed.excluded}
              onChange={form.at('excluded').onChange}
            />
          )}
          {absence?.endKnown === false && (
            <Checkbox
              id="endKnown"
              label="The end is known"
              hint="Nobody has said when it ends, so it is counted for a week ahead and moves on each day. Choose this to end it as entered below."
              checked={form.typed.endKnown}
              onChange={form.at('endKnown').onChange}
            />
          )}
          <Checkbox id="whole" label="Whole days" checked={form.typed.whole} onChange={form.at('whole').onChange} />
          <div className="field-row">
            {form.typed.whole ? (
              <>
                <DateInput {...form.at('first')} id="start" label="First day" />
                <DateInput {...form.at('last')} id="end" label="Last day" />
              </>
            ) : (
              <>
                <MomentInput zone={form.zone} {...form.at('start')} label="From" />
                <MomentInput zone={form.zone} {...form.at('end')} label="Until" />
              </>
            )}
          </div>
        </EditForm>
      </div>
    </FormPanel>
  )
}

const yesOrNo = (yes: boolean) => (yes ? 'Yes' : 'No')

/** Only managers change absences, and they see the kind. */
const withKind = (absence: Absence) => ({ ...absence, kind: absence.kind === 'away' ? 'other' : absence.kind })
