import type { Shift } from '../../rota/shift.ts'
import { type Span, union } from '../../time/span.ts'
import type { Person } from './work.ts'

/** Whether a shift of this kind covers at all: a trainee or an observer never does. */
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
