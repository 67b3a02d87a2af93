import { longestShift, type PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { roleAndKind } from '@amhp/shared/rota/role-and-kind.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'

/** A draft shift with the id of its rota. */
export interface StoredShift extends PlannedShift {
  readonly rota: string
}

/** The draft shifts to add and to change, and the ids of those to remove. */
export interface DraftShiftChanges {
  readonly added: readonly StoredShift[]
  readonly changed: readonly StoredShift[]
  readonly removed: readonly string[]
}

/** The name of the shift's code, or its role and kind in words. */
export function labelOf(shift: PlannedShift, codeNames: ReadonlyMap<string, string>): string {
  const named = shift.code === null ? undefined : codeNames.get(shift.code)
  return named ?? roleAndKind(shift.role, shift.kind)
}

/** A shift that starts at this moment or earlier has ended before `start`. It lets the index on starts be used. */
export const earliestStart = (start: Instant): Instant => instantOf(start - longestShift - 1)
