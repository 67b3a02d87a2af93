import type { Instant } from '../../time/instant.ts'
import { instantOf } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { firstWhere } from './first-where.ts'
import { knownOf } from './known.ts'
import type { Prepared } from './prepare.ts'
import type { Person } from './work.ts'

/** Some time of a fixed length, with what is worked in it; `from` to `to` (exclusive) are the stretches that meet it. */
export interface Rolled extends Span {
  readonly worked: number
  readonly from: number
  readonly to: number
}

/**
 * Where more than a limit is worked in any stretch of time of some length (milliseconds): the worst such time, and on from its
 * end, so that none that is given overlaps another and each that is over and admitted overlaps one. Only time that meets the
 * period, or ends in work that does, is asked about; most is worked in time that begins with work, so no other need be tried.
 */
export function overInAny(
  { stretches }: Person,
  length: number,
  limit: number,
  period: Span,
  admits: (rolled: Rolled) => boolean = () => true,
): Rolled[] {
  const found: Rolled[] = []
  let worst: Rolled | undefined
  let until = 0
  let free = Number.NEGATIVE_INFINITY
  // Worked in the stretches from `i` to `to`, both ends whole.
  let sum = 0
  let to = 0
  for (let i = 0; i < stretches.length; i++) {
    const { start, end: firstEnd } = stretches[i]!
    const end = start + length
    while (to < stretches.length && stretches[to]!.start < end) {
      sum += stretches[to]!.end - stretches[to]!.start
      to++
    }
    const worked = sum - Math.max(0, stretches[to - 1]!.end - end)
    sum -= firstEnd - start
    if (worked <= limit || start < free || start >= period.end) continue
    // Moved on into its last stretch, it holds as much and may meet the period.
    if (end <= period.start && stretches[to - 1]!.end <= period.start) continue
    const rolled: Rolled = { start, end: instantOf(end), worked, from: i, to }
    if (!admits(rolled)) continue
    if (worst && start >= until) {
      found.push(worst)
      free = worst.end
      worst = undefined
      if (start < free) continue
    }
    if (!worst) until = end
    if (!worst || worked > worst.worked) worst = rolled
  }
  if (worst) found.push(worst)
  return found
}

/**
 * Whether work on every hour before the records would add up with a shift that meets the period to more than a limit, in some
 * time of a length (both in milliseconds) that begins before them.
 */
export function mayReachOver(
  { recordsFrom, meets }: Prepared,
  { pieces, stretches }: Person,
  length: number,
  limit: number,
): boolean {
  let rest = 0
  let reached: number = recordsFrom
  for (const { start, end, from, to } of stretches) {
    if (end <= recordsFrom) continue
    rest += Math.max(0, start - reached)
    if (rest >= length - limit || start - recordsFrom >= length) return false
    for (let i = from; i < to; i++) if (pieces[i]!.shift && meets(pieces[i]!.shift!)) return true
    reached = end
  }
  return false
}

/** What is worked from one moment to another, in milliseconds. */
export type WorkedTime = (from: Instant, to: Instant) => number

/** What a person works from one moment to another. */
export function workedTimeOf(person: Person): WorkedTime {
  return knownOf(person, 'worked time', () => workedTimeIn(person.stretches))
}

function workedTimeIn(stretches: Person['stretches']): WorkedTime {
  const size = stretches.length
  const sums = new Float64Array(size + 1)
  for (let i = 0; i < size; i++) sums[i + 1] = sums[i]! + stretches[i]!.end - stretches[i]!.start
  const workedUntil = (at: number) => {
    const reached = firstWhere(stretches, ({ start }) => start >= at)
    return sums[reached]! - (reached > 0 ? Math.max(0, stretches[reached - 1]!.end - at) : 0)
  }
  return (from, to) => workedUntil(to) - workedUntil(from)
}
