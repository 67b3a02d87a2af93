import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { kindName, roleWords, shiftKind, shiftKinds, shiftRole, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import type { TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import * as z from 'zod/mini'
import { timesText } from '../../../parts/shift-words.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { EditForm } from '../../../ui/edit-form.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useEditForm } from '../../../ui/use-edit-form.ts'
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

const schema = z.object({ times: z.string(), role: shiftRole, kind: shiftKind, shareable: z.boolean() })

/** Times, role and kind of one shift. */
export function ShiftForm({ amhp, day, shift, onDone }: ShiftFormProps) {
  const view = useBoardView()
  const { zone, codes } = view.data
  const readTimes = (times: string) => {
    const read = readCellInput(times, { date: day.date, zone, codes })
    if ('sentence' in read) return read
    return read.shifts.length === 1 ? read.shifts[0]! : { sentence: 'Type the times of one shift' }
  }
  const form = useEditForm({
    schema,
    zone,
    load: () => ({
      times: shift ? timesText(zone, shift) : '',
      role: shift?.role ?? 'amhp',
      kind: shift?.kind ?? 'waking',
      shareable: shift?.shareable ?? false,
    }),
    check: ({ times }) => {
      const read = readTimes(times)
      return 'sentence' in read ? [{ path: 'times', message: read.sentence }] : []
    },
    prefix: 'shift-',
    save: ({ times, role, kind, shareable }) => {
      const only = readTimes(times) as TypedShift
      const typed: TypedShift =
        only.code === null
          ? { ...only, role, kind, shareable: kind === 'standby' && shareable, code: sameAsCode(only, role, kind) }
          : only
      view.edit(shift ? changeShift(shift, typed) : editCell(amhp, [], { shifts: [typed], adds: true }))
      onDone()
    },
  })
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
