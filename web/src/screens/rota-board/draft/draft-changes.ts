import { type BoardShift, type ShiftChange, sameShift, shiftIdOf } from '../board-shift.ts'

export type ShiftMap = ReadonlyMap<string, BoardShift>

/** One thing the manager did, as the log of edits keeps it. */
export interface DraftEdit {
  /** Made by the page; tells edits apart until the server has numbered them. */
  readonly key: string
  readonly name: string
  readonly changes: readonly ShiftChange[]
}

/** The edit that takes another back. */
export const inverseOf = (edit: DraftEdit, key: string): DraftEdit => ({
  key,
  name: `Undo: ${edit.name}`.slice(0, 80),
  changes: edit.changes.map(({ before, after }) => ({ before: after, after: before })).toReversed(),
})

/** The shifts after some edits; what is not there to change is put there. */
export function applyEdits(shifts: ShiftMap, edits: readonly DraftEdit[]): ShiftMap {
  if (edits.length === 0) return shifts
  const after = new Map(shifts)
  for (const change of edits.flatMap((edit) => edit.changes)) {
    if (change.after) after.set(change.after.id, change.after)
    else after.delete(shiftIdOf(change))
  }
  return after
}

/** Leaves out lines that change nothing. */
export const realChanges = (changes: readonly ShiftChange[]): ShiftChange[] =>
  changes.filter(({ before, after }) => (before && after ? !sameShift(before, after) : before !== after))

/** Whether one edit builds on another: both touch a shift. */
export function touchesSame(a: DraftEdit, b: DraftEdit): boolean {
  const ids = new Set(a.changes.map(shiftIdOf))
  return b.changes.some((change) => ids.has(shiftIdOf(change)))
}
