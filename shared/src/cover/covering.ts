import type { Absence } from '../rota/absence.ts'
import type { Shift } from '../rota/shift.ts'
import { always, intersection, intersections, type Span, subtract, union } from '../time/span.ts'

/** Whether a shift of this kind covers at all: a trainee or an observer never does. */
export const covers = (shift: Pick<Shift, 'kind'>): boolean =>
  shift.kind === 'waking' || shift.kind === 'standby' || shift.kind === 'sleep-in'

/** A planned shift, or one of a rota document; null or left out for all that its AMHP may act for. */
interface NamesAuthorities {
  readonly authorities?: readonly string[] | null | undefined
}

/** Whether somebody on this shift is on duty for an authority, if she may act for it. */
export const isFor = ({ authorities }: NamesAuthorities, authority: string): boolean =>
  !authorities || authorities.includes(authority)

/** The part of a shift that covers: as planned, cut where it started late or ended early. An overrun never covers. */
export function coveringSpan(shift: Shift): Span | undefined {
  const { start, end, actual } = shift
  return actual ? intersection(shift, { start: actual.start ?? start, end: actual.end ?? end }) : shift
}

/** When one person covers by some shifts of hers, by role, whatever the authority: joined, so that nobody counts twice, and not while away. */
export function coveringTimes(shifts: readonly Shift[], absences: readonly Absence[]): Map<string, Span[]> {
  const byRole = new Map<string, Span[]>()
  for (const shift of shifts) {
    const span = covers(shift) && coveringSpan(shift)
    if (!span) continue
    const spans = byRole.get(shift.role)
    if (spans) spans.push(span)
    else byRole.set(shift.role, [span])
  }
  const there = subtract(always, absences)
  for (const [role, spans] of byRole) byRole.set(role, intersections(union(spans), there))
  return byRole
}
