import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'

export { sameShift } from '@amhp/shared/rota/planned-shift.ts'

/** A shift of the draft as the board holds it. */
export type BoardShift = PlannedShift

/** One line of an edit: a null before adds, a null after deletes. */
export interface ShiftChange {
  readonly before: BoardShift | null
  readonly after: BoardShift | null
}

export const shiftIdOf = (change: ShiftChange): string => (change.before ?? change.after)!.id
