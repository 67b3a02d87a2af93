import type { Fault } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { kindName, roleWords, shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import type { TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import { useState } from 'react'
import { timesText } from '../../../parts/shift-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { Form } from '../../../ui/faults.tsx'
import { Select, TextInput } from '../../../ui/field.tsx'
import type { BoardDay } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import { changeShift, editCell, readCellInput } from '../draft/cell-edits.ts'

interface ShiftFormProps {
  amhp: string
  day: BoardDay
  /** The shift to change; none adds one. */
  shift?: PlannedShift
  onDone: () => void
}

/** Times, role and kind of one shift, for what a code does not say. */
export function ShiftForm({ amhp, day, shift, onDone }: ShiftFormProps) {
  const view = useBoardView()
  const { zone, codes } = view.data
  const [times, setTimes] = useState(shift ? timesText(zone, shift) : '')
  const [role, setRole] = useState(shift?.role ?? 'amhp')
  const [kind, setKind] = useState(shift?.kind ?? 'waking')
  const [shareable, setShareable] = useState(shift?.shareable ?? false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const submit = () => {
    const read = readCellInput(times, { date: day.date, zone, codes })
    if ('sentence' in read || read.shifts.length !== 1) {
      setFaults([{ path: 'shift-times', message: 'sentence' in read ? read.sentence : 'Type the times of one shift' }])
      return
    }
    const [only] = read.shifts
    const typed: TypedShift =
      only!.code === null
        ? { ...only!, role, kind, shareable: kind === 'standby' && shareable, code: sameAsCode(only!, role, kind) }
        : only!
    view.edit(shift ? changeShift(shift, typed) : editCell(amhp, [], { shifts: [typed], adds: true }, newId))
    onDone()
  }
  /** A code stays where only its shareable mark or nothing changed. */
  const sameAsCode = (typed: TypedShift, newRole: string, newKind: string) =>
    shift && typed.start === shift.start && typed.end === shift.end && newRole === shift.role && newKind === shift.kind
      ? shift.code
      : null
  return (
    <Form faults={faults} onSubmit={submit} className="shift-form">
      <TextInput
        id="shift-times"
        label="Times, or a code"
        hint="Such as 09:00-17:00, 9-5 or D"
        value={times}
        onChange={setTimes}
        width={10}
        autoComplete="off"
      />
      <Select
        id="shift-role"
        label="Role"
        value={role}
        onChange={setRole}
        options={shiftRoles.map((value) => ({ value, label: roleWords[value] }))}
      />
      <Select
        id="shift-kind"
        label="Kind"
        value={kind}
        onChange={setKind}
        options={shiftKinds.map((value) => ({ value, label: kindName(value) }))}
      />
      {kind === 'standby' && (
        <Checkbox
          id="shift-shareable"
          label="Other work may be done during it"
          checked={shareable}
          onChange={setShareable}
        />
      )}
      <div className="buttons">
        <Button type="submit" small>
          {shift ? 'Change shift' : 'Add shift'}
        </Button>
        <Button look="second" small onClick={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
