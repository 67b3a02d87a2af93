import { callOutModes } from '@amhp/shared/rota/shift.ts'
import { earlierOf } from '@amhp/shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useSignedIn } from '../../data/session.ts'
import { CallOutReason } from '../../parts/call-out-reason.tsx'
import { callOutModeWords } from '../../parts/record-words.ts'
import { Button } from '../../ui/button.tsx'
import { Fieldset } from '../../ui/choices.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { partsOfMoment, typedMoment } from '../../ui/typed-values.ts'
import { useRecordForm } from '../shift-record/use-record-form.ts'
import type { RecordFormProps } from './end-form.tsx'

/** Records work done when called on standby. By default it ended now, or at the end of the standby. */
export default function CallOutForm({ shift, sending, onClose }: RecordFormProps) {
  const { zone } = useSignedIn()
  const { form, words } = useRecordForm({
    shift,
    stored: shift.record,
    sending,
    load: (typed) => {
      const end = typedMoment(zone, earlierOf(now(), shift.end))
      return {
        ...typed,
        callOuts: [...typed.callOuts, { start: `${partsOfMoment(end).day}T`, end, mode: '', reason: '' }],
      }
    },
    merge: (theirs, mine) => ({ ...theirs, callOuts: [...theirs.callOuts, ...mine.callOuts.slice(-1)] }),
    onSaved: onClose,
  })
  // Not the length of the record, which has grown by the time that the form closes.
  const added = form.typed.callOuts.length - 1
  return (
    <EditForm form={{ ...form, takeTheirs: onClose }} words={words} className="to-record__form">
      <MomentInput zone={form.zone} before={now()} {...form.at(`callOuts.${added}.start`)} label="Call came at" />
      <MomentInput zone={form.zone} before={now()} {...form.at(`callOuts.${added}.end`)} label="Work ended at" />
      <CallOutReason {...form.at(`callOuts.${added}.reason`)} />
      <Fieldset id={`callOuts[${added}].mode`} legend="How did you answer?">
        <div className="to-record__reasons">
          {callOutModes.map((mode) => (
            <Button
              key={mode}
              look="second"
              busy={form.isBusy}
              onClick={() => {
                form.at(`callOuts.${added}.mode`).onChange(mode)
                form.submit()
              }}
            >
              {callOutModeWords[mode]}
            </Button>
          ))}
        </div>
      </Fieldset>
      <Button look="plain" onClick={onClose}>
        Cancel
      </Button>
    </EditForm>
  )
}
