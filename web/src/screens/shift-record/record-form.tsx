import { lateReasons, type RecordedShift, type ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { now } from '../../clock.ts'
import { useSignedIn } from '../../data/session.ts'
import { useSaveShiftRecord } from '../../data/shift-records.ts'
import { lateReasonWords } from '../../parts/record-words.ts'
import RestAnswerPanel from '../../parts/rest-answer.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { Select } from '../../ui/select.tsx'
import { typedMoment } from '../../ui/typed-values.ts'
import { CallOutFields } from './call-out-fields.tsx'
import { orIncomplete, useRecordForm } from './use-record-form.ts'

/** Everything that can be recorded about a shift. Until something is recorded, the controls show the plan. */
export function RecordForm({ shift, record }: { shift: RecordedShift; record: ShiftRecord }) {
  const { zone, account } = useSignedIn()
  const sending = useSaveShiftRecord()
  const standby = shift.kind === 'standby'
  const [plannedStart, plannedEnd] = [typedMoment(zone, shift.start), typedMoment(zone, shift.end)]
  const unlessPlanned = (typed: string, planned: string, stored: Instant | null) =>
    stored === null && typed === planned ? '' : orIncomplete(typed)
  const { form, words, isLate } = useRecordForm({
    shift,
    stored: record,
    sending,
    load: (typed) =>
      standby
        ? typed
        : { ...typed, actualStart: typed.actualStart || plannedStart, actualEnd: typed.actualEnd || plannedEnd },
    read: (typed, { actualStart, actualEnd }) =>
      standby
        ? typed
        : {
            ...typed,
            actualStart: unlessPlanned(typed.actualStart, plannedStart, actualStart),
            actualEnd: unlessPlanned(typed.actualEnd, plannedEnd, actualEnd),
          },
    onSaved: (saved) => form.restart(saved),
  })
  return (
    <>
      {sending.isSuccess && (
        <RestAnswerPanel
          key={sending.data.record.version}
          answer={sending.data.answer}
          told={sending.data.told}
          whose={account.amhp === shift.amhp ? 'Your' : 'The'}
        />
      )}
      <EditForm submit="Save what happened" form={form} words={words}>
        {standby ? (
          <CallOutFields form={form} day={dateAt(zone, shift.start)} />
        ) : (
          <>
            <MomentInput zone={form.zone} before={now()} {...form.at('actualStart')} label="Started at" />
            <MomentInput zone={form.zone} before={now()} {...form.at('actualEnd')} label="Finished at" />
            {isLate && (
              <Select
                {...form.at('lateReason')}
                label="Why it ended late"
                options={[
                  { value: '', label: 'Choose a reason' },
                  ...lateReasons.map((value) => ({ value, label: lateReasonWords[value] })),
                ]}
              />
            )}
            <TextInput
              {...form.at('breakMinutes')}
              label="Breaks, in minutes"
              hint="Leave empty if breaks were not noted. Breaks that are not recorded are not checked."
              inputMode="numeric"
              width={4}
            />
          </>
        )}
      </EditForm>
    </>
  )
}
