import { type PlannedShift, plannedShiftFields, sameField } from '@amhp/shared/rota/planned-shift.ts'
import { kindName, roleWords, shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import type { TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import * as z from 'zod/mini'
import { AuthorityChoice } from '../../../parts/authority-choice.tsx'
import { timesText } from '../../../parts/shift-text.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { EditForm } from '../../../ui/edit-form.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { typedOf } from '../../../ui/typed-values.ts'
import { useEditForm } from '../../../ui/use-edit-form.ts'
import type { BoardDay } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import { editCell, newShift, readCellInput } from '../draft/cell-edits.ts'

interface ShiftFormProps {
  amhp: string
  day: BoardDay
  /** The shift to change; none adds one. */
  shift?: PlannedShift
  onDone: () => void
}

/** The times, typed as in a cell, stand for the code too. */
const schema = z.extend(z.omit(plannedShiftFields, { id: true, amhp: true, start: true, end: true, code: true }), {
  times: z.string(),
})

/** Adds or changes one shift. */
export function ShiftForm({ amhp, day, shift, onDone }: ShiftFormProps) {
  const view = useBoardView()
  const { zone, codes, rota } = view.data
  const stored = shift ? timesText(zone, shift) : ''
  const readTimes = (times: string) => {
    // Text cannot tell apart the two equal hours of a clock change, nor say every day.
    if (shift && times === stored) return { ...shift, code: null }
    const read = readCellInput(times, { date: day.date, zone, codes })
    if ('sentence' in read) return read
    return read.shifts.length === 1 ? read.shifts[0]! : { sentence: 'Type the times of one shift' }
  }
  const form = useEditForm({
    schema,
    zone,
    load: () => typedOf(schema, { ...newShift, ...shift, times: stored }, zone),
    check: ({ times }) => {
      const read = readTimes(times)
      return 'sentence' in read ? [{ path: 'times', message: read.sentence }] : []
    },
    prefix: 'shift-',
    save: ({ times, ...chosen }) => {
      const read = readTimes(times) as TypedShift
      const shareable = chosen.kind === 'standby' && chosen.shareable
      const typed: TypedShift =
        read.code === null
          ? { ...read, ...chosen, shareable, code: sameAsCode(read, chosen.role, chosen.kind) }
          : { ...read, authorities: isNewChoice(chosen) ? chosen.authorities : read.authorities }
      view.edit(editCell(amhp, shift ? [shift] : [], { shifts: [typed], adds: false }))
      onDone()
    },
  })
  /** A code brings its own authorities, unless others were chosen beside it. */
  const isNewChoice = (chosen: Pick<PlannedShift, 'authorities'>) =>
    !sameField('authorities', chosen, shift ?? newShift)
  /** The code stays if times, role and kind are unchanged. */
  const sameAsCode = (typed: TypedShift, newRole: string, newKind: string) =>
    shift && typed.start === shift.start && typed.end === shift.end && newRole === shift.role && newKind === shift.kind
      ? shift.code
      : null
  return (
    <EditForm submit={shift ? 'Change shift' : 'Add shift'} onCancel={onDone} form={form} className="shift-form">
      <TextInput
        {...form.at('times')}
        label="Times, or a code"
        hint="Such as 09:00-17:00, 9-5 or D."
        width={10}
        autoComplete="off"
      />
      <Select
        {...form.at('role')}
        label="Role"
        options={shiftRoles.map((value) => ({ value, label: roleWords[value] }))}
      />
      <Select
        {...form.at('kind')}
        label="Kind"
        options={shiftKinds.map((value) => ({ value, label: kindName(value) }))}
      />
      <AuthorityChoice {...form.at('authorities')} known={rota.service.authorities} />
      {form.typed.kind === 'standby' && (
        <Checkbox
          id="shift-shareable"
          label="Other work can be done during it"
          checked={form.typed.shareable}
          onChange={form.at('shareable').onChange}
        />
      )}
    </EditForm>
  )
}
