import { type Cover, coverOf } from '../../cover/cover.ts'
import { periodSpan, type Rota, recordsFromOf, zoneOfRota } from '../../rota/rota.ts'
import type { Shift } from '../../rota/shift.ts'
import type { Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { startOfDay, type Zone } from '../../time/zone.ts'
import type { Cache } from './cached.ts'
import { type Person, peopleOf, workedEnd, workedStart } from './person.ts'

/** Who may see why someone is away: `hidden` says "away" and nothing more. */
export type AbsenceKinds = 'shown' | 'hidden'

/** The work that rules share, done once for a rota. */
export interface Prepared {
  readonly rota: Rota
  readonly zone: Zone
  readonly period: Span
  /** Shifts are complete from this moment on. */
  readonly recordsFrom: Instant
  /** Now, for what is due or overdue. */
  readonly asOf: Instant
  readonly people: readonly Person[]
  readonly cover: Cover
  readonly absenceKinds: AbsenceKinds
  readonly cache: Cache
  /** Whether a shift, as planned or as worked, meets the period. */
  meets(shift: Shift): boolean
}

/** Groups by AMHP and joins worked time; cover is counted when a rule asks for it. */
export function prepare(rota: Rota, absenceKinds: AbsenceKinds): Prepared {
  const zone = zoneOfRota(rota)
  const period = periodSpan(rota)
  const recordsFrom = startOfDay(zone, recordsFromOf(rota))
  const people = peopleOf(rota, zone, recordsFrom)
  return {
    rota,
    zone,
    period,
    recordsFrom,
    asOf: rota.asOf ?? period.end,
    people,
    cover: coverOf(rota, people),
    absenceKinds,
    cache: new Map(),
    meets: (shift) =>
      (shift.start < period.end && shift.end > period.start) ||
      (shift.actual !== undefined && workedStart(shift) < period.end && workedEnd(shift) > period.start),
  }
}
