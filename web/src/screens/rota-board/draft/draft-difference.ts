import type { DraftMark } from '../../../parts/shift-words.ts'
import { type BoardShift, sameShift } from '../board-shift.ts'

/** Marks of the draft's shifts by id. */
export function draftMarks(
  shifts: ReadonlyMap<string, BoardShift>,
  published: ReadonlyMap<string, BoardShift>,
): Map<string, DraftMark> {
  return new Map(
    [...shifts].map(([id, shift]) => {
      const before = published.get(id)
      return [id, before ? (sameShift(before, shift) ? 'published' : 'changed') : 'added']
    }),
  )
}

/** Shifts that are published and no longer in the draft. */
export const removedShifts = (
  shifts: ReadonlyMap<string, BoardShift>,
  published: ReadonlyMap<string, BoardShift>,
): BoardShift[] => [...published.values()].filter((shift) => !shifts.has(shift.id))
