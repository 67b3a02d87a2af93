import type { MyShift } from '@amhp/shared/contract/my-shifts.ts'
import { lateReasons } from '@amhp/shared/contract/shift-records.ts'
import { momentAfter, timeOf } from '@amhp/shared/time/wording.ts'
import { now } from '../../clock.ts'
import { useSignedIn } from '../../data/session.ts'
import type { useSaveShiftRecord } from '../../data/shift-records.ts'
import { lateReasonWords } from '../../parts/record-words.ts'
import { Button } from '../../ui/button.tsx'
import { Fieldset } from '../../ui/choices.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { readTypedMoment, typedMoment } from '../../ui/typed-values.ts'
import { orIncomplete, useRecordForm } from '../shift-record/use-record-form.ts'

export interface RecordFormProps {
  readonly shift: MyShift
  readonly sending: ReturnType<typeof useSaveShiftRecord>
  onClose(): void
}

/** Records when a shift ended, by default now. Choosing the reason for a late end saves. */
export default function EndForm({ shift, sending, onClose }: RecordFormProps) {
  const { zone } = useSignedIn()
  const planned = shift.end
  const { form, words, isLate } = useRecordForm({
    shift,
    // So that `On time` keeps the planned end, also in the hour that a clock change repeats.
    stored: { ...shift.record, actualEnd: shift.record.actualEnd ?? planned },
    sending,
    load: (typed) => ({ ...typed, actualEnd: typedMoment(zone, now()) }),
    read: (typed) => ({ ...typed, actualEnd: orIncomplete(typed.actualEnd) }),
    onSaved: onClose,
  })
  const end = readTypedMoment(zone, form.typed.actualEnd)
  const submitWith = (...[field, value]: ['actualEnd', string] | ['lateReason', (typeof lateReasons)[number]]) => {
    form.at(field).onChange(value)
    form.submit()
  }
  return (
    <EditForm form={{ ...form, takeTheirs: onClose }} words={words} className="to-record__form">
      <MomentInput zone={form.zone} before={now()} {...form.at('actualEnd')} label="Finished at" />
      {isLate && end !== undefined ? (
        <Fieldset id="lateReason" legend={`Finished ${momentAfter(zone, planned, end)}. Why late?`}>
          <div className="to-record__reasons">
            {lateReasons.map((reason) => (
              <Button key={reason} look="second" busy={form.isBusy} onClick={() => submitWith('lateReason', reason)}>
                {lateReasonWords[reason]}
              </Button>
            ))}
          </div>
        </Fieldset>
      ) : (
        <Button type="submit" busy={form.isBusy}>
          {end === undefined ? 'Finished' : `Finished at ${timeOf(zone, end)}`}
        </Button>
      )}
      <div className="buttons">
        {now() >= planned && (
          <Button look="second" busy={form.isBusy} onClick={() => submitWith('actualEnd', typedMoment(zone, planned))}>
            On time, at {timeOf(zone, planned)}
          </Button>
        )}
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </EditForm>
  )
}
