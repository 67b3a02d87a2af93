import { callOutModes } from '@amhp/shared/rota/shift.ts'
import { earlierOf } from '@amhp/shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useHere } from '../../data/session.ts'
import { callOutModeWords } from '../../parts/record-words.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/choices.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { MomentInput } from '../../ui/field.tsx'
import { typedMoment } from '../../ui/typed-values.ts'
import { useRecordForm } from '../shift-record/use-record-form.ts'
import type { RecordFormProps } from './end-form.tsx'

/** Work done when called on standby. It ended now, or as the standby did, unless another time is typed. */
export default function CallOutForm({ shift, sending, onClose }: RecordFormProps) {
  const { zone } = useHere()
  const { form, words } = useRecordForm({
    shift,
    stored: shift.record,
    sending,
    load: (typed) => {
      const end = typedMoment(zone, earlierOf(now(), shift.end))
      return { ...typed, callOuts: [...typed.callOuts, { start: `${end.split('T')[0]}T`, end, mode: '' }] }
    },
    onto: (theirs, mine) => ({ ...theirs, callOuts: [...theirs.callOuts, ...mine.callOuts.slice(-1)] }),
    onSaved: onClose,
  })
  const added = shift.record.callOuts.length
  return (
    <EditForm form={{ ...form, takeTheirs: onClose }} words={words} className="to-record__form">
      <MomentInput {...form.at(`callOuts.${added}.start`)} label="Called on" />
      <MomentInput {...form.at(`callOuts.${added}.end`)} label="Finished on" />
      <Group id={`callOuts[${added}].mode`} legend="How did you answer?">
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
      </Group>
      <Button look="plain" onClick={onClose}>
        Cancel
      </Button>
    </EditForm>
  )
}
