import { type Cover, coverOf } from '../../cover/cover.ts'
import { periodSpan, type Rota, recordsFromOf, zoneOfRota } from '../../rota/rota.ts'
import type { Shift } from '../../rota/shift.ts'
import type { Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { startOfDay, type Zone } from '../../time/zone.ts'
import { lastEndOf, peopleOf } from './people.ts'
import { type Person, workedEnd, workedStart } from './work.ts'

/** Who may see why someone is away: `hidden` says "away" and nothing more. */
export type AbsenceKinds = 'shown' | 'hidden'

/** The work that rules share, done once for a rota. */
export interface Prepared {
  readonly rota: Rota
  readonly zone: Zone
  readonly period: Span
  /** Shifts are complete from this moment on. */
  readonly recordsFrom: Instant
  /** The latest planned end of any shift, before which records are taken to be complete. */
  readonly lastShiftEnd: Instant | undefined
  readonly people: readonly Person[]
  readonly cover: Cover
  readonly absenceKinds: AbsenceKinds
  /** What rules have worked out of what does not change with the shifts, for others to use. */
  readonly known: Map<string, unknown>
  /** No id holds a slash, so that keys of different people or authorities are never alike. */
  readonly plainIds: boolean
  /** Whether a shift, as planned or as worked, meets the period. */
  meets(shift: Shift): boolean
}

/** Groups by AMHP and joins worked time; cover is counted when a rule asks for it. */
export function prepare(rota: Rota, absenceKinds: AbsenceKinds): Prepared {
  const zone = zoneOfRota(rota)
  const period = periodSpan(rota)
  const people = peopleOf(rota)
  return {
    rota,
    zone,
    period,
    recordsFrom: startOfDay(zone, recordsFromOf(rota)),
    lastShiftEnd: lastEndOf([rota]),
    people,
    cover: coverOf(rota, people),
    absenceKinds,
    known: new Map(),
    plainIds: [...rota.amhps, ...rota.service.authorities].every(({ id }) => !id.includes('/')),
    meets: (shift) =>
      (shift.start < period.end && shift.end > period.start) ||
      (shift.actual !== undefined && workedStart(shift) < period.end && workedEnd(shift) > period.start),
  }
}
