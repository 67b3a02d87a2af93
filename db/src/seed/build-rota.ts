import type { Absence } from '@amhp/shared/rota/absence.ts'
import type { OtherWork } from '@amhp/shared/rota/other-work.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { hour } from '@amhp/shared/time/instant.ts'
import { lengthOf, type Span } from '@amhp/shared/time/span.ts'
import { mondayAt } from '@amhp/shared/time/zone.ts'
import { type Candidate, fits } from './candidate.ts'
import type { ExampleAmhp, ExampleShift } from './example-types.ts'
import { zone } from './period.ts'
import { approvalEndsAmhp, firstDays, type SeededCases, seededCases, shortRestAmhp, spareAmhp } from './seeded-cases.ts'
import { type ShiftToAssign, shiftsToAssign, unfilledShift } from './shifts-to-assign.ts'

export interface BuiltRota {
  readonly shifts: ExampleShift[]
  readonly open: ShiftToAssign[]
  readonly people: Candidate[]
}

/** Assigns the seeded cases, then each shift to the candidate with the lowest load. Deterministic: the seed breaks ties. */
export function buildRota(
  period: Period,
  amhps: readonly ExampleAmhp[],
  absences: readonly Absence[],
  otherWork: readonly OtherWork[],
  seed: number,
): BuiltRota {
  const random = randomNumbers(seed)
  const people = amhps.map((amhp) => bookable(amhp, absences, otherWork))
  const byId = new Map(people.map((person) => [person.amhp.id, person]))
  const needs = shiftsToAssign(period)
  const cases = seededCases(period)
  const placed = placeSeededCases(needs, cases)
  for (const [need, amhp] of placed) assign(byId.get(amhp)!, need)
  const spare = byId.get(spareAmhp)!
  const reserved = unfilledShift(cases)
  if (fits(spare, reserved)) assign(spare, reserved)
  for (const [amhp, day] of firstDays) {
    const date = addDays(period.from, day)
    const need = needs.find((one) => one.date === date && one.code.startsWith('D') && !placed.has(one))
    if (!need || !fits(byId.get(amhp)!, need)) continue
    placed.set(need, amhp)
    assign(byId.get(amhp)!, need)
  }
  const byLoad = (need: ShiftToAssign, able: Candidate[]): Candidate | undefined => {
    const scored = able.map((person) => ({ person, score: loadOf(person, need) + random() * 0.05 }))
    return scored.sort((a, b) => a.score - b.score)[0]?.person
  }
  const assigned: ShiftToAssign[] = []
  const open: ShiftToAssign[] = []
  for (const need of needs) {
    if (placed.has(need)) continue
    const person = byLoad(
      need,
      people.filter((one) => mayTake(one, need)),
    )
    if (person) assign(person, need)
    else if (!swap(need, people, assigned)) open.push(need)
    assigned.push(need)
  }
  spare.shifts.splice(0, Infinity, ...spare.shifts.filter(({ id }) => id !== reserved.id))
  const shifts = people.flatMap((person) => person.shifts).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
  return { shifts, open, people }
}

function bookable(amhp: ExampleAmhp, absences: readonly Absence[], otherWork: readonly OtherWork[]): Candidate {
  const own = <T extends { amhp: string }>(all: readonly T[]) => all.filter((one) => one.amhp === amhp.id)
  return { amhp, otherWork: own(otherWork), away: own(absences), shifts: [] }
}

/** Coordinators work most of the week and act for both authorities. */
const coordinates = (amhp: ExampleAmhp): boolean => amhp.contractedMinutes >= 1332 && amhp.actingFor.length > 0

const mayTake = (person: Candidate, need: ShiftToAssign): boolean =>
  (need.role !== 'coordinator' || coordinates(person.amhp)) && fits(person, need)

/** If nobody is free: someone takes the shift and gives another of her own, within four days, to a third person. */
function swap(need: ShiftToAssign, people: readonly Candidate[], assigned: readonly ShiftToAssign[]): boolean {
  const near = assigned.filter((other) => Math.abs(other.start - need.start) < 96 * hour)
  for (const other of near) {
    const holder = people.find((person) => person.shifts.some((shift) => shift.id === other.id))
    if (!holder) continue
    const at = holder.shifts.findIndex((shift) => shift.id === other.id)
    const [taken] = holder.shifts.splice(at, 1)
    const taker = mayTake(holder, need)
      ? people.find((person) => person !== holder && mayTake(person, other))
      : undefined
    if (taker) {
      assign(taker, other)
      assign(holder, need)
      return true
    }
    holder.shifts.splice(at, 0, taken!)
  }
  return false
}

function assign(person: Candidate, need: ShiftToAssign): void {
  const { id, start, end, role, kind, code, authorities } = need
  person.shifts.push({ id, amhp: person.amhp.id, role, kind, start, end, code, authorities })
}

/**
 * An AMHP's load with one more shift, relative to her contract. Standby nights are counted separately, with a larger share for
 * the out-of-hours team. The hours of the week count again, and hours beyond the contract most, to spread them evenly.
 */
function loadOf({ amhp, shifts }: Candidate, need: ShiftToAssign): number {
  if (need.kind === 'standby') {
    const nights = shifts.filter((shift) => shift.kind === 'standby').length
    return nights / (amhp.team === 'Out of hours' ? 1 : coordinates(amhp) ? 0.2 : 0.4)
  }
  const contracted = (amhp.contractedMinutes / 60) * hour
  const waking = shifts.filter((shift) => shift.kind !== 'standby')
  const monday = mondayAt(zone, need.start)
  const ofWeek = sum(waking.filter((shift) => mondayAt(zone, shift.start) === monday)) + lengthOf(need)
  const beyond = Math.max(0, ofWeek - contracted) / (8 * hour)
  const avoided = /^[WL]/.test(need.code) && coordinates(amhp) ? 2 : 0
  return (sum(waking) + 0.8 * ofWeek) / contracted + beyond + avoided
}

const sum = (spans: readonly Span[]): number => spans.reduce((total, span) => total + lengthOf(span), 0)

function placeSeededCases(needs: readonly ShiftToAssign[], cases: SeededCases): Map<ShiftToAssign, string> {
  const find = (code: string, date: string) => needs.find((need) => need.code === code && need.date === date)!
  return new Map([
    [find('L', addDays(cases.shortRest, -1)), shortRestAmhp],
    [find('DF', cases.shortRest), shortRestAmhp],
    [find('L', cases.approvalEnds), approvalEndsAmhp],
  ])
}

/** Pseudo-random numbers in [0, 1) (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
