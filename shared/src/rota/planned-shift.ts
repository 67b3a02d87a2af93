import type { ShiftRole } from '../contract/duty-pattern.ts'
import type { ShiftKind } from '../contract/shift-codes.ts'
import type { PlannedShift } from '../contract/shifts.ts'
import { formatInstant, type Instant } from '../time/instant.ts'

/** A shift of the draft or of an edition, with moments as numbers. */
export interface Planned {
  readonly id: string
  readonly amhp: string
  readonly role: ShiftRole
  readonly kind: ShiftKind
  readonly start: Instant
  readonly end: Instant
  readonly code: string | null
  readonly shareable: boolean
}

/** As the contract writes it: moments in UTC with whole seconds. */
export const plannedText = (shift: Planned): PlannedShift => ({
  id: shift.id,
  amhp: shift.amhp,
  role: shift.role,
  kind: shift.kind,
  start: formatInstant(shift.start),
  end: formatInstant(shift.end),
  code: shift.code,
  shareable: shift.shareable,
})

/** Whether two shifts are the same in every part. */
export const sameShift = (a: Planned, b: Planned): boolean =>
  a.id === b.id &&
  a.amhp === b.amhp &&
  a.role === b.role &&
  a.kind === b.kind &&
  a.start === b.start &&
  a.end === b.end &&
  a.code === b.code &&
  a.shareable === b.shareable
