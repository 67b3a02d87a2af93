import type { PlannedShift } from '@amhp/shared/contract/shifts.ts'
import type { Planned } from '@amhp/shared/rota/planned-shift.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'

export { plannedText as plannedShiftOf, sameShift } from '@amhp/shared/rota/planned-shift.ts'

/** A shift of the draft as the board holds it. */
export type BoardShift = Planned

/** One line of an edit: a null before adds, a null after deletes. */
export interface ShiftChange {
  readonly before: BoardShift | null
  readonly after: BoardShift | null
}

export const boardShiftOf = ({ id, amhp, role, kind, start, end, code, shareable }: PlannedShift): BoardShift => ({
  id,
  amhp,
  role,
  kind,
  start: parseInstant(start)!,
  end: parseInstant(end)!,
  code,
  shareable,
})

export const shiftIdOf = (change: ShiftChange): string => (change.before ?? change.after)!.id
