import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { PlannedShift } from '@amhp/shared/contract/shifts.ts'
import { type Planned, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import { readInstant } from '../http/read-instant.ts'

export { type Planned, plannedText } from '@amhp/shared/rota/planned-shift.ts'

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
