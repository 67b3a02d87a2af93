import type { Shift } from '../rota/shift.ts'
import { type Instant, instantOf } from '../time/instant.ts'
import { type Span, union } from '../time/span.ts'
import { knownOf, type Person } from './work.ts'

/** How many cover from each moment on: `count[i]` from `at[i]` until `at[i + 1]`, the last until the period ends. */
export interface CoverSteps {
  readonly at: number[]
  readonly count: number[]
  /** The pieces of the period in which nobody covers, once they have been asked for. */
  open?: readonly CoverPiece[]
}

/** A part of a slot or of the floor with one number of AMHPs covering. */
export interface CoverPiece extends Span {
  readonly actual: number
}

export const covers = (shift: Pick<Shift, 'kind'>): boolean =>
  shift.kind === 'waking' || shift.kind === 'standby' || shift.kind === 'sleep-in'

/**
 * The time in which a person covers, by role, whatever the authority: planned spans, cut where they started late, ended
 * early or the person is away, joined so that nobody counts twice. Flat: start, end, start, end, in order.
 */
export function coveringTimes({ shifts, absences }: Pick<Person, 'shifts' | 'absences'>): Map<string, number[]> {
  const byRole = new Map<string, number[]>()
  const late = new Set<string>()
  let known: string | undefined
  let joined: number[] = []
  for (const shift of shifts) {
    if (!covers(shift)) continue
    const { role, actual } = shift
    if (role !== known) {
      joined = byRole.get(role) ?? []
      byRole.set(role, joined)
      known = role
    }
    const start = actual?.start !== undefined && actual.start > shift.start ? actual.start : shift.start
    const end = actual?.end !== undefined && actual.end < shift.end ? actual.end : shift.end
    if (start >= end) continue
    const last = joined.length - 1
    if (last < 0 || start >= joined[last]!) joined.push(start, end)
    else if (start < joined[last - 1]!) late.add(role)
    else if (end > joined[last]!) joined[last] = end
  }
  // A late start can put an earlier-planned shift after a later one: join from the front again.
  for (const role of late) byRole.set(role, joinLate(shifts, role))
  if (absences.length > 0) {
    const away = union(absences)
    for (const [role, time] of byRole) byRole.set(role, withoutAway(time, away))
  }
  return byRole
}

/** As coveringTimes, worked out once for a person. */
export const coveringOf = (person: Person): ReadonlyMap<string, number[]> =>
  knownOf(person, 'covering', () => coveringTimes(person))

function joinLate(shifts: readonly Shift[], role: string): number[] {
  const spans = shifts
    .filter((shift) => shift.role === role && covers(shift))
    .map(
      ({ start, end, actual }) => [Math.max(start, actual?.start ?? start), Math.min(end, actual?.end ?? end)] as const,
    )
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0])
  const joined: number[] = []
  for (const [start, end] of spans) {
    const last = joined.length - 1
    if (last < 0 || start > joined[last]!) joined.push(start, end)
    else if (end > joined[last]!) joined[last] = end
  }
  return joined
}

function withoutAway(joined: readonly number[], away: readonly Span[]): number[] {
  const left: number[] = []
  let next = 0
  for (let i = 0; i < joined.length; i += 2) {
    let start = joined[i]!
    const end = joined[i + 1]!
    while (next < away.length && away[next]!.end <= start) next++
    for (let k = next; k < away.length && away[k]!.start < end; k++) {
      if (start < away[k]!.start) left.push(start, away[k]!.start)
      start = away[k]!.end
    }
    if (start < end) left.push(start, end)
  }
  return left
}

/** Adds the parts of some covering time in which the person is eligible, cut at the period, to starts and ends. */
export function addEligible(
  time: readonly number[],
  eligible: readonly Span[],
  period: Span,
  starts: number[],
  ends: number[],
): void {
  for (const allowed of eligible) {
    const from = Math.max(allowed.start, period.start)
    const to = Math.min(allowed.end, period.end)
    for (let i = 0; i < time.length; i += 2) {
      const start = Math.max(time[i]!, from)
      const end = Math.min(time[i + 1]!, to)
      if (start < end) {
        starts.push(start)
        ends.push(end)
      }
    }
  }
}

/** Sweeps once over everyone's starts and ends inside a period. */
export function sweep(starts: readonly number[], ends: readonly number[], period: Span): CoverSteps {
  const up = new Float64Array(starts).sort()
  const down = new Float64Array(ends).sort()
  const at: number[] = [period.start]
  const count: number[] = [0]
  let i = 0
  let j = 0
  let covering = 0
  while (j < down.length) {
    const now = i < up.length && up[i]! < down[j]! ? up[i]! : down[j]!
    while (i < up.length && up[i] === now) {
      covering++
      i++
    }
    while (j < down.length && down[j] === now) {
      covering--
      j++
    }
    const last = count.length - 1
    if (count[last] === covering) continue
    if (at[last] === now) count[last] = covering
    else if (now < period.end) {
      at.push(now)
      count.push(covering)
    }
  }
  return { at, count }
}

/** The pieces of a span that is inside the period, in order, each with the number covering that some test asks for. */
export function piecesOf(
  { at, count }: CoverSteps,
  start: Instant,
  end: Instant,
  wanted: (actual: number) => boolean,
): readonly CoverPiece[] {
  let pieces: CoverPiece[] | undefined
  let low = 0
  let high = at.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (at[middle]! <= start) low = middle
    else high = middle
  }
  for (let i = low; i < at.length && at[i]! < end; i++) {
    const actual = count[i]!
    if (!wanted(actual)) continue
    const from = Math.max(at[i]!, start)
    const to = Math.min(at[i + 1] ?? end, end)
    if (from >= to) continue
    pieces ??= []
    pieces.push({ start: instantOf(from), end: instantOf(to), actual })
  }
  return pieces ?? nothing
}

const nothing: readonly CoverPiece[] = []
