import type { Amhp } from '../../rota/amhp.ts'
import type { DutySlot } from '../../rota/duty-slot.ts'
import { expandCoveredElsewhere, expandDutySlots } from '../../rota/expand-duty.ts'
import { periodSpan, type Rota, recordsFromOf, zoneOfRota } from '../../rota/rota.ts'
import type { Shift } from '../../rota/shift.ts'
import { type Instant, instantOf } from '../../time/instant.ts'
import { type Span, union } from '../../time/span.ts'
import { startOfDay, type Zone } from '../../time/zone.ts'
import { type CoverSteps, sweep } from './cover.ts'
import { addEligible, coveringTimes } from './covering.ts'
import { type Authorities, eligibleFor } from './eligibility.ts'
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
  readonly authorities: Authorities
  readonly people: readonly Person[]
  readonly slots: readonly DutySlot[]
  readonly absenceKinds: AbsenceKinds
  /** What rules have worked out of what does not change with the shifts, for others to use. */
  readonly known: Map<string, unknown>
  /** No id holds a slash, so that keys of different people or authorities are never alike. */
  readonly plainIds: boolean
  needsApproval(role: string): boolean
  /** When a person may act for one of the service's authorities. */
  eligible(person: Person, authority: string): readonly Span[]
  /** How many cover for an authority in a role over the period. */
  cover(authority: string, role: string): CoverSteps
  /** What another service holds for an authority, joined, not cut at the period. */
  heldElsewhere(authority: string): readonly Span[]
  /** Whether a shift, as planned or as worked, meets the period. */
  meets(shift: Shift): boolean
}

/** Groups by AMHP, joins worked time, expands the duty; cover and eligibility follow when a rule asks for them. */
export function prepare(rota: Rota, absenceKinds: AbsenceKinds): Prepared {
  const zone = zoneOfRota(rota)
  const period = periodSpan(rota)
  const people = peopleOf(rota)
  const authorities: Authorities = {
    nations: new Map([...rota.service.authorities, ...rota.otherAuthorities].map((a) => [a.id, a.nation])),
    own: rota.service.authorities.map((a) => a.id),
  }
  const needing = new Set(rota.roles.filter((role) => role.needsApproval).map((role) => role.id))
  const needsApproval = (role: string) => needing.has(role)
  let held: Map<string, readonly Span[]> | undefined
  const eligibility = new Map<Amhp, Map<string, Span[]>>()
  const eligible = ({ amhp }: Person, authority: string): readonly Span[] => {
    const mine = remembered(eligibility, amhp, () => new Map<string, Span[]>())
    return remembered(mine, authority, () => eligibleFor(amhp, authority, authorities, zone))
  }
  let covering: readonly ReadonlyMap<string, number[]>[] | undefined
  const counted = new Map<string, Map<string, CoverSteps>>()
  const swept: { role: string; starts: number[]; ends: number[]; steps: CoverSteps }[] = []
  function sweepOf(authority: string, role: string): CoverSteps {
    covering ??= people.map(coveringTimes)
    const starts: number[] = []
    const ends: number[] = []
    for (const [i, person] of people.entries()) {
      const time = covering[i]!.get(role)
      if (!time) continue
      addEligible(time, needsApproval(role) ? eligible(person, authority) : everWhen, period, starts, ends)
    }
    // Authorities that share their AMHPs are mostly covered by the same people at the same times.
    const same = swept.find((one) => one.role === role && isSame(one.starts, starts) && isSame(one.ends, ends))
    if (same) return same.steps
    const steps = sweep(starts, ends, period)
    swept.push({ role, starts, ends, steps })
    return steps
  }
  return {
    rota,
    zone,
    period,
    recordsFrom: startOfDay(zone, recordsFromOf(rota)),
    lastShiftEnd: lastEndOf([rota]),
    authorities,
    people,
    slots: expandDutySlots(rota),
    absenceKinds,
    known: new Map(),
    plainIds: [...rota.amhps, ...rota.service.authorities].every(({ id }) => !id.includes('/')),
    needsApproval,
    eligible,
    cover(authority, role) {
      const byRole = remembered(counted, authority, () => new Map<string, CoverSteps>())
      return remembered(byRole, role, () => sweepOf(authority, role))
    },
    heldElsewhere(authority) {
      held ??= heldByAuthority(rota)
      return held.get(authority) ?? []
    },
    meets: (shift) =>
      (shift.start < period.end && shift.end > period.start) ||
      (shift.actual !== undefined && workedStart(shift) < period.end && workedEnd(shift) > period.start),
  }
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])

function heldByAuthority(rota: Rota): Map<string, readonly Span[]> {
  const held = Map.groupBy(expandCoveredElsewhere(rota), (span) => span.authority)
  return new Map([...held].map(([authority, spans]) => [authority, union(spans)]))
}

/** When someone may act in a role that needs no approval. */
const everWhen: Span[] = [{ start: instantOf(Number.NEGATIVE_INFINITY), end: instantOf(Number.POSITIVE_INFINITY) }]

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    known.set(key, value)
  }
  return value
}
