import { longestShift, type PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { roleAndKind } from '@amhp/shared/rota/role-and-kind.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'

/** A shift of the draft, with the rota that it belongs to. */
export interface StoredShift extends PlannedShift {
  readonly rota: string
}

/** Shifts of the draft that come, those that stand otherwise, and the ids of those that go. */
export interface DraftChange {
  readonly added: readonly StoredShift[]
  readonly changed: readonly StoredShift[]
  readonly removed: readonly string[]
}

/** The code's name, or the role and kind in words. */
export function labelOf(shift: PlannedShift, codeNames: ReadonlyMap<string, string>): string {
  const named = shift.code === null ? undefined : codeNames.get(shift.code)
  return named ?? roleAndKind(shift.role, shift.kind)
}

/** A shift that starts at this moment or earlier has ended before `start`. It lets the index on starts be used. */
export const earliestStart = (start: Instant): Instant => instantOf(start - longestShift - 1)
