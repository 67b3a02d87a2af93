import type { ShiftRole } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { PlannedShift } from '@amhp/shared/contract/rotas.ts'
import type { ShiftKind } from '@amhp/shared/contract/shift-codes.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { readInstant } from '../http/read-instant.ts'

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
  return (
    a.id === b.id &&
    a.amhp === b.amhp &&
    a.role === b.role &&
    a.kind === b.kind &&
    a.start === b.start &&
    a.end === b.end &&
    a.code === b.code &&
    a.shareable === b.shareable
  )
}
