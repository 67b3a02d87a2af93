import type { DutySlot } from '../rota/duty-slot.ts'
import { expandCoveredElsewhere, expandDutySlots } from '../rota/expand-duty.ts'
import { periodSpan, type Rota, recordsFromOf, zoneOfRota } from '../rota/rota.ts'
import type { Shift } from '../rota/shift.ts'
import { type Instant, instantOf } from '../time/instant.ts'
import { type Span, union } from '../time/span.ts'
import { startOfDay, type Zone } from '../time/zone.ts'
import { addEligible, type CoverSteps, coveringTime, sweep } from './cover.ts'
import { type Authorities, eligibleFor } from './eligibility.ts'
import { type Person, prepareWork, workedEnd, workedStart } from './work.ts'

/** Who may see why someone is away: `hidden` says "away" and nothing more. */
export type AbsenceKinds = 'shown' | 'hidden'

/** The work that rules share, done once for a rota. */
export interface Prepared {
  readonly rota: Rota
  readonly zone: Zone
  readonly period: Span
  /** Shifts are complete from this moment on. */
  readonly recordsFrom: Instant
  readonly authorities: Authorities
  readonly people: readonly Person[]
  readonly slots: readonly DutySlot[]
  readonly absenceKinds: AbsenceKinds
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
  const eligibility = new Map<Person, Map<string, Span[]>>()
  const steps = new Map<string, Map<string, CoverSteps>>()
  const covering = new Map<string, number[][]>()
  let held: ReturnType<typeof expandCoveredElsewhere> | undefined

  function eligible(person: Person, authority: string): readonly Span[] {
    const mine = remembered(eligibility, person, () => new Map<string, Span[]>())
    return remembered(mine, authority, () => eligibleFor(person.amhp, authority, authorities, zone))
  }
  function sweepOf(authority: string, role: string): CoverSteps {
    const times = remembered(covering, role, () => people.map((person) => coveringTime(person, role)))
    const starts: number[] = []
    const ends: number[] = []
    for (const [i, person] of people.entries()) {
      if (times[i]!.length === 0) continue
      addEligible(times[i]!, needing.has(role) ? eligible(person, authority) : everWhen, period, starts, ends)
    }
    return sweep(starts, ends, period)
  }
  return {
    rota,
    zone,
    period,
    recordsFrom: startOfDay(zone, recordsFromOf(rota)),
    authorities,
    people,
    slots: expandDutySlots(rota),
    absenceKinds,
    needsApproval: (role) => needing.has(role),
    eligible,
    cover: (authority, role) =>
      remembered(
        remembered(steps, authority, () => new Map<string, CoverSteps>()),
        role,
        () => sweepOf(authority, role),
      ),
    heldElsewhere(authority) {
      held ??= expandCoveredElsewhere(rota)
      return union(held.filter((span) => span.authority === authority))
    },
    meets: (shift) =>
      (shift.start < period.end && shift.end > period.start) ||
      (shift.actual !== undefined && workedStart(shift) < period.end && workedEnd(shift) > period.start),
  }
}

const everWhen: Span[] = [{ start: instantOf(Number.NEGATIVE_INFINITY), end: instantOf(Number.POSITIVE_INFINITY) }]

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    known.set(key, value)
  }
  return value
}

function peopleOf(rota: Rota): Person[] {
  const people = rota.amhps.map(
    (amhp): Person => ({ amhp, shifts: [], absences: [], otherWork: [], pieces: [], stretches: [] }),
  )
  const byId = new Map(people.map((person) => [person.amhp.id, person]))
  for (const shift of rota.shifts) byId.get(shift.amhp)?.shifts.push(shift)
  for (const absence of rota.absences) byId.get(absence.amhp)?.absences.push(absence)
  for (const work of rota.otherWork) byId.get(work.amhp)?.otherWork.push(work)
  for (const person of people) prepareWork(person)
  return people
}
