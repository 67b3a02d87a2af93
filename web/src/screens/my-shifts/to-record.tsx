import type { MyShift } from '@amhp/shared/contract/my-shifts.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { now } from '../../clock.ts'
import { useSignedIn } from '../../data/session.ts'
import type { useSaveShiftRecord } from '../../data/shift-records.ts'
import { counted } from '../../parts/counted.ts'
import { recordLines } from '../../parts/record-words.ts'
import { shiftRecordPath } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { OpenedForm } from '../../ui/form-panel.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'

// Few visits open these forms, so the page does not load them.
const CallOutForm = lazy(() => import('./call-out-form.tsx'))
const EndForm = lazy(() => import('./end-form.tsx'))

type Sending = ReturnType<typeof useSaveShiftRecord>

interface ToRecordProps {
  shifts: readonly MyShift[]
  sending: Sending
}

/** Shifts that are on or ended in the last 7 days, to record how they went in two taps: the one that ends about now, and behind it the others. */
export function ToRecord({ shifts, sending }: ToRecordProps) {
  const [open, setOpen] = useState<string>()
  const [all, setAll] = useState(false)
  const at = now()
  const [first, ...others] = shifts.toSorted((a, b) => Math.abs(a.end - at) - Math.abs(b.end - at))
  if (!first) return null
  const of = (shift: MyShift) => ({
    ...{ shift, sending, open: open === shift.id },
    onOpen: (on: boolean) => setOpen(on ? shift.id : undefined),
  })
  return (
    <section className="to-record" aria-labelledby="to-record">
      <h2 id="to-record" className="nhsuk-u-visually-hidden">
        Record what happened
      </h2>
      <ShiftToRecord {...of(first)} big />
      {others.length > 0 && (
        <>
          <Button look="plain" aria-expanded={all} onClick={() => setAll(!all)}>
            {counted(others.length, 'other shift')} of the last 7 days
          </Button>
          {all && others.map((shift) => <ShiftToRecord key={shift.id} {...of(shift)} />)}
        </>
      )}
    </section>
  )
}

interface ShiftToRecordProps {
  shift: MyShift
  sending: Sending
  big?: boolean
  open: boolean
  onOpen: (open: boolean) => void
}

function ShiftToRecord({ shift, sending, big = false, open, onOpen }: ShiftToRecordProps) {
  const { zone } = useSignedIn()
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
              className={big ? 'to-record__big' : undefined}
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
