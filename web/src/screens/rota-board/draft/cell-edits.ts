import type { BoardShift, ShiftChange } from '../board-shift.ts'
import type { ReadCell, TypedShift } from '../grid/read-cell-input.ts'

/** What a manager did to a cell, ready for the log of edits: a name and its lines. */
export interface CellEdit {
  readonly name: string
  readonly changes: readonly ShiftChange[]
}

const shiftFrom = (id: string, amhp: string, { code, role, kind, shareable, start, end }: TypedShift): BoardShift => ({
  id,
  amhp,
  role,
  kind,
  start,
  end,
  code,
  shareable,
})

/**
 * The edit that makes a cell hold what was typed. Shifts already there are changed in their order, keeping their ids and so
 * their history; surplus ones are deleted, missing ones added. After `+` what is there stays.
 */
export function editCell(amhp: string, present: readonly BoardShift[], read: ReadCell, newId: () => string): CellEdit {
  const kept = read.adds ? [] : present
  const changes: ShiftChange[] = read.shifts.map((typed, i) => {
    const before = kept[i] ?? null
    return { before, after: shiftFrom(before?.id ?? newId(), amhp, typed) }
  })
  for (const surplus of kept.slice(read.shifts.length)) changes.push({ before: surplus, after: null })
  return { name: kept.length === 0 ? 'Add shift' : 'Change shift', changes }
}

export const deleteShifts = (shifts: readonly BoardShift[]): CellEdit => ({
  name: shifts.length === 1 ? 'Delete shift' : `Delete ${shifts.length} shifts`,
  changes: shifts.map((before) => ({ before, after: null })),
})

export const changeShift = (before: BoardShift, typed: TypedShift): CellEdit => ({
  name: 'Change shift',
  changes: [{ before, after: shiftFrom(before.id, before.amhp, typed) }],
})
