import { addDays } from '@amhp/shared/time/date.ts'
import { hour, type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { overlaps, type Span, union } from '@amhp/shared/time/span.ts'
import { dayNumberAt, mondayAt, startOfDay } from '@amhp/shared/time/zone.ts'
import type { ExampleAmhp, ExampleShift } from './example-types.ts'
import { zone } from './period.ts'
import type { ShiftToAssign } from './shifts-to-assign.ts'

/** An AMHP while the rota is built, with the shifts assigned so far. */
export interface Candidate {
  readonly amhp: ExampleAmhp
  readonly otherWork: readonly Span[]
  readonly away: readonly Span[]
  readonly shifts: ExampleShift[]
}

const restBetween = 12 * hour
const restInWeek = 35 * hour
const mostDaysInARow = 6

/** Whether an AMHP can take a shift: approved, not away, and rested. Stricter than the rules. */
export function fits(person: Candidate, need: ShiftToAssign): boolean {
  return (
    isEligible(person.amhp, need) &&
    !person.away.some((span) => overlaps(span, need)) &&
    !person.otherWork.some((span) => overlaps(span, need)) &&
    !person.shifts.some((shift) => overlaps(shift, need)) &&
    (need.kind === 'standby' ? standbyFits(person, need) : wakingFits(person, need))
  )
}

function isEligible(amhp: ExampleAmhp, need: ShiftToAssign): boolean {
  const approval = amhp.approvals[0]!
  if (need.end > startOfDay(zone, addDays(approval.until, 1))) return false
  const may = [approval.authority, ...amhp.actingFor.map((agreement) => agreement.authority)]
  return need.actsFor.every((authority) => may.includes(authority))
}

/** Standby may become work, so: no two nights in a row, at most two a week, and rest before the next waking shift. */
function standbyFits({ shifts }: Candidate, need: ShiftToAssign): boolean {
  const near = (other: Span, hours: number) =>
    overlaps({ start: instantOf(need.start - hours * hour), end: instantOf(need.end + hours * hour) }, other)
  const others = shifts.filter((shift) => shift.kind === 'standby')
  return (
    !others.some((other) => near(other, 20)) &&
    others.filter((other) => near(other, 84)).length < 2 &&
    !shifts.some((shift) => shift.kind !== 'standby' && shift.start >= need.end && shift.start - need.end < restBetween)
  )
}

function wakingFits({ shifts, otherWork }: Candidate, need: ShiftToAssign): boolean {
  const rested = (before: Span, after: Span) => after.start < before.end || after.start - before.end >= restBetween
  const work: Span[] = [...otherWork, ...shifts.filter((shift) => shift.kind !== 'standby')]
  return (
    shifts.every((shift) => rested(shift, need) || (shift.kind === 'standby' && shift.start >= need.end)) &&
    work.every((span) => rested(span, need) && rested(need, span)) &&
    weekHoldsRest(work, need) &&
    daysInARow(work, need) <= mostDaysInARow
  )
}

function weekHoldsRest(work: readonly Span[], need: ShiftToAssign): boolean {
  const lastMonday = mondayAt(zone, instantOf(need.end - 1))
  for (let monday = mondayAt(zone, need.start); monday <= lastMonday; monday = addDays(monday, 7)) {
    const week = { start: startOfDay(zone, monday), end: startOfDay(zone, addDays(monday, 7)) }
    let from: Instant = week.start
    let longest = 0
    for (const span of union([...work, need].filter((piece) => overlaps(piece, week)))) {
      longest = Math.max(longest, span.start - from)
      from = span.end
    }
    if (Math.max(longest, week.end - from) < restInWeek) return false
  }
  return true
}

function daysInARow(work: readonly Span[], need: ShiftToAssign): number {
  const worked = new Set([...work, need].map((span) => dayNumberAt(zone, span.start)))
  const day = dayNumberAt(zone, need.start)
  let count = 1
  for (let before = day - 1; worked.has(before); before--) count++
  for (let after = day + 1; worked.has(after); after++) count++
  return count
}
