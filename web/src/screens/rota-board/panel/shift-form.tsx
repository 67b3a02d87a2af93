import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { kindName, roleWords, shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import type { TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import { AuthorityChoice } from '../../../parts/authority-choice.tsx'
import { timesText } from '../../../parts/shift-text.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { EditForm } from '../../../ui/edit-form.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useEditForm } from '../../../ui/use-edit-form.ts'
import type { BoardDay } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import { readCellInput } from '../draft/cell-edits.ts'
import { editOfForm, openShiftForm, shiftFormSchema } from '../draft/chosen-shift.ts'
import { useSentEdit } from '../draft/use-sent-edit.ts'

interface ShiftFormProps {
  amhp: string
  day: BoardDay
  /** The shift to change; none adds one. */
  shift?: PlannedShift
  onDone: () => void
}

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
  const sending = useSentEdit(onDone)
  const form = useEditForm({
    schema: shiftFormSchema,
    zone,
    load: () => openShiftForm(zone, stored, shift),
    check: ({ times }) => {
      const read = readTimes(times)
      return 'sentence' in read ? [{ path: 'times', message: read.sentence }] : []
    },
    prefix: 'shift-',
    sending,
    save: ({ times, ...chosen }) => sending.send(editOfForm(amhp, readTimes(times) as TypedShift, chosen, shift)),
  })
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
