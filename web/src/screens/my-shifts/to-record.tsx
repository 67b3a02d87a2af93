import type { MyShift } from '@amhp/shared/contract/my-shifts.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { now } from '../../clock.ts'
import { useSignedIn } from '../../data/session.ts'
import { useSaveShiftRecord } from '../../data/shift-records.ts'
import { recordLines } from '../../parts/record-words.ts'
import { RestAnswerPanel } from '../../parts/rest-answer.tsx'
import { shiftRecordPath } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { OpenedForm } from '../../ui/form-panel.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'

// Few visits open these forms, so the page does not load them.
const CallOutForm = lazy(() => import('./call-out-form.tsx'))
const EndForm = lazy(() => import('./end-form.tsx'))

/** Shifts that are on or ended in the last 48 hours, to record how they went in two taps: the one that ends about now first. */
export function ToRecord({ shifts }: { shifts: readonly MyShift[] }) {
  const [open, setOpen] = useState<string>()
  if (shifts.length === 0) return null
  const at = now()
  return (
    <section className="to-record" aria-labelledby="to-record">
      <h2 id="to-record">Record what happened</h2>
      {shifts
        .toSorted((a, b) => Math.abs(a.end - at) - Math.abs(b.end - at))
        .map((shift) => (
          <ShiftToRecord
            key={shift.id}
            shift={shift}
            open={open === shift.id}
            onOpen={(on) => setOpen(on ? shift.id : undefined)}
          />
        ))}
    </section>
  )
}

interface ShiftToRecordProps {
  shift: MyShift
  open: boolean
  onOpen: (open: boolean) => void
}

function ShiftToRecord({ shift, open, onOpen }: ShiftToRecordProps) {
  const { zone } = useSignedIn()
  const sending = useSaveShiftRecord()
  const standby = shift.kind === 'standby'
  const when = spanText(zone, shift)
  const lines = recordLines(zone, shift, shift.record)
  const RecordForm = standby ? CallOutForm : EndForm
  const asked = standby ? 'Record a call-out' : 'End of shift'
  return (
    <div className="to-record__shift">
      <p>
        <strong>{shift.label}</strong> {when}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}.</p>
      ))}
      {sending.isSuccess && !open && (
        <RestAnswerPanel
          key={sending.data.record.version}
          answer={sending.data.answer}
          told={sending.data.told}
          whose="Your"
        />
      )}
      {open ? (
        <OpenedForm label={`${asked}, ${when}`}>
          <Suspense>
            <RecordForm shift={shift} sending={sending} onClose={() => onOpen(false)} />
          </Suspense>
        </OpenedForm>
      ) : (
        <div className="buttons">
          {(standby || shift.record.actualEnd === null) && (
            <Button
              onClick={() => {
                sending.reset()
                onOpen(true)
              }}
            >
              {asked}
              <HiddenText>, {when}</HiddenText>
            </Button>
          )}
          {lines.length > 0 && (
            <Link to={shiftRecordPath(shift.id)}>
              Change this record<HiddenText> of {when}</HiddenText>
            </Link>
          )}
        </div>
      )}
    </div>
  )
}
