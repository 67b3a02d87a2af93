import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
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

const longest = 14 * 86_400_000

/** A shift is at most 14 days long, so one that starts at this moment or earlier cannot reach into a span that starts then. */
export const earliestStart = (start: Instant): Instant => instantOf(start - longest - 1)
