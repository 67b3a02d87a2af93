import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { PlannedShift } from '@amhp/shared/contract/shifts.ts'
import { type Planned, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import { roleAndKind } from '@amhp/shared/rota/shift-words.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { readInstant } from '../http/read-instant.ts'

export { type Planned, plannedText } from '@amhp/shared/rota/planned-shift.ts'

/** A shift of the draft, with the rota that it belongs to. */
export interface StoredShift extends Planned {
  readonly rota: string
}

/** Shifts of the draft that come, those that stand otherwise, and the ids of those that go. */
export interface DraftChange {
  readonly added: readonly StoredShift[]
  readonly changed: readonly StoredShift[]
  readonly removed: readonly string[]
}

/** Reads a shift as it was sent; parts of a second are dropped. Says what cannot be read, with its path. */
export function readPlanned(sent: PlannedShift, path: string, faults: Fault[]): Planned | undefined {
  const start = readInstant(sent.start, `${path}.start`, faults)
  const end = readInstant(sent.end, `${path}.end`, faults)
  if (start === undefined || end === undefined) return undefined
  if (start >= end) {
    faults.push({ path: `${path}.end`, message: 'Choose an end after the start' })
    return undefined
  }
  const { id, amhp, role, kind, code, shareable } = sent
  return { id, amhp, role, kind, start, end, code, shareable }
}

export function samePlanned(a: Planned | null, b: Planned | null): boolean {
  if (a === null || b === null) return a === b
  return sameShift(a, b)
}

/** The code's name, or the role and kind in words. */
export function labelOf(shift: Planned, codeNames: ReadonlyMap<string, string>): string {
  const named = shift.code === null ? undefined : codeNames.get(shift.code)
  return named ?? roleAndKind(shift.role, shift.kind)
}

const longest = 14 * 86_400_000

/** A shift is at most 14 days long, so one that starts at this moment or earlier cannot reach into a span that starts then. */
export const earliestStart = (start: Instant): Instant => instantOf(start - longest - 1)
