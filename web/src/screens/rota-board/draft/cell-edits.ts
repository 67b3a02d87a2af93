import type { ShiftChange } from '@amhp/shared/contract/shift-changes.ts'
import { absenceWords } from '@amhp/shared/rota/absence.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { newShift, type PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { howToType, readTypedShift, type TypedCell, type TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import type { Unread } from '@amhp/shared/rota/typed-times.ts'

/** An edit of a cell, as stored in the log of edits. */
export interface CellEdit {
  readonly name: string
  readonly changes: readonly ShiftChange[]
}

/** `adds` if the text began with `+`: the shifts in the cell stay. */
export interface ReadCell {
  readonly shifts: readonly TypedShift[]
  readonly adds: boolean
}

/**
 * Reads what was typed into a cell: a code (`D`), times (`9-5`, `5pm-8.45am`), times with a kind or role (`17-9 standby`),
 * several with commas (`D, 20-22`), or `+N` to add to what is there. Anything else returns a message that says what to type.
 */
export function readCellInput(text: string, cell: TypedCell): ReadCell | Unread {
  const adds = text.trim().startsWith('+')
  const pieces = text
    .replace(/^\s*\+/, '')
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 0) return { sentence: `Type ${howToType(cell.codes)}` }
  const shifts: TypedShift[] = []
  for (const piece of pieces) {
    const read = readPiece(piece, cell)
    if ('sentence' in read) return read
    shifts.push(read)
  }
  return { shifts, adds }
}

function readPiece(text: string, cell: TypedCell): TypedShift | Unread {
  const isCode = cell.codes.some((known) => known.code === text.toUpperCase())
  if (!isCode && absenceWords.some((word) => word === text.toUpperCase()))
    return { sentence: `“${text}” is an absence. Add it under Absences` }
  return readTypedShift(text, cell)
}

/**
 * The edit that makes a cell hold what was typed. Shifts in the cell are changed in order and keep their ids, and so their
 * history; surplus ones are deleted, missing ones added. After `+` they stay as they are.
 */
export function editCell(amhp: string, present: readonly PlannedShift[], read: ReadCell, makeId = newId): CellEdit {
  const kept = read.adds ? [] : present
  const changes: ShiftChange[] = read.shifts.map((typed, i) => {
    const before = kept[i] ?? null
    return { before, after: { ...newShift, ...before, ...typed, id: before?.id ?? makeId(), amhp } }
  })
  for (const surplus of kept.slice(read.shifts.length)) changes.push({ before: surplus, after: null })
  return { name: kept.length === 0 ? 'Add shift' : 'Change shift', changes }
}

/** `Delete shift`, `Delete 2 shifts`. */
export const deleteName = (count: number) => (count === 1 ? 'Delete shift' : `Delete ${count} shifts`)

export const deleteShifts = (shifts: readonly PlannedShift[]): CellEdit => ({
  name: deleteName(shifts.length),
  changes: shifts.map((before) => ({ before, after: null })),
})
