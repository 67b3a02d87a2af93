import { lateReasons, type RecordedShift, type ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useHere } from '../../data/session.ts'
import { useSaveShiftRecord } from '../../data/shift-records.ts'
import { lateReasonWords } from '../../parts/record-words.ts'
import { RestAnswerPanel } from '../../parts/rest-answer.tsx'
import { Button } from '../../ui/button.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { MomentInput, Select, TextInput } from '../../ui/field.tsx'
import { typedMoment } from '../../ui/typed-values.ts'
import { CallOutFields } from './call-out-fields.tsx'
import { orIncomplete, useRecordForm } from './use-record-form.ts'

/** Everything that can be recorded of one shift. Where nothing is recorded the plan stands in the controls. */
export function RecordForm({ shift, record }: { shift: RecordedShift; record: ShiftRecord }) {
  const { zone, account } = useHere()
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
      <EditForm form={form} words={words}>
        {standby ? (
          <CallOutFields form={form} day={dateAt(zone, shift.start)} />
        ) : (
          <>
            <MomentInput {...form.at('actualStart')} label="Started on" />
            <MomentInput {...form.at('actualEnd')} label="Finished on" />
            {isLate && (
              <Select
                {...form.at('lateReason')}
                label="Why late"
                options={[
                  { value: '', label: 'Choose a reason' },
                  ...lateReasons.map((value) => ({ value, label: lateReasonWords[value] })),
                ]}
              />
            )}
            <TextInput
              {...form.at('breakMinutes')}
              label="Minutes of breaks"
              hint="Leave empty if nobody wrote them down. Breaks not recorded are not judged."
              inputMode="numeric"
              width={4}
            />
          </>
        )}
        <div className="buttons">
          <Button type="submit" busy={form.isBusy}>
            Save what happened
          </Button>
        </div>
      </EditForm>
    </>
  )
}
