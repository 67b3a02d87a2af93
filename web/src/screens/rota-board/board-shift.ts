import type { ShiftRole } from '@amhp/shared/contract/duty-pattern.ts'
import type { PlannedShift } from '@amhp/shared/contract/rotas.ts'
import type { ShiftKind } from '@amhp/shared/contract/shift-codes.ts'
import { formatInstant, type Instant, parseInstant } from '@amhp/shared/time/instant.ts'

/** A shift of the draft as the board holds it: the contract's planned shift with its instants decoded. */
export interface BoardShift {
  readonly id: string
  readonly amhp: string
  readonly role: ShiftRole
  readonly kind: ShiftKind
  readonly start: Instant
  readonly end: Instant
  readonly code: string | null
  readonly shareable: boolean
}

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

export const plannedShiftOf = (shift: BoardShift): PlannedShift => ({
  ...shift,
  start: formatInstant(shift.start),
  end: formatInstant(shift.end),
})

export const sameShift = (a: BoardShift, b: BoardShift): boolean =>
  a.id === b.id &&
  a.amhp === b.amhp &&
  a.role === b.role &&
  a.kind === b.kind &&
  a.start === b.start &&
  a.end === b.end &&
  a.code === b.code &&
  a.shareable === b.shareable

export const shiftIdOf = (change: ShiftChange): string => (change.before ?? change.after)!.id
