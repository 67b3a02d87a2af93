import { type Instant, instantOf } from '../../time/instant.ts'
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
 * Where more than a limit is worked in any stretch of time of some length (milliseconds): the worst such time of those that begin
 * before the first ends, and on from its end, so that none that is given overlaps another, and none is left out that neither overlaps
 * one nor shares its work with time that does.
 */
export function overInAny(
  person: Person,
  length: number,
  limit: number,
  admits: (rolled: Rolled) => boolean = () => true,
): Rolled[] {
  const { stretches } = person
  const sums = sumsOf(person)
  const found: Rolled[] = []
  let free = Number.NEGATIVE_INFINITY
  let i = 0
  let to = 0
  for (;;) {
    let worst: Rolled | undefined
    let until = Number.POSITIVE_INFINITY
    for (; i < stretches.length; i++) {
      const { start } = stretches[i]!
      const begin = start > free ? start : instantOf(free)
      if (begin >= until) break
      const end = begin + length
      while (to < stretches.length && stretches[to]!.start < end) to++
      const worked = sums[to]! - sums[i]! - (begin - start) - Math.max(0, stretches[to - 1]!.end - end)
      // No time that begins later in this stretch holds more.
      if (worked <= limit) continue
      let rolled: Rolled | undefined = { start: begin, end: instantOf(end), worked, from: i, to }
      if (!admits(rolled)) rolled = endingWithWork(person, rolled, limit, admits)
      if (!rolled || rolled.start >= until) continue
      if (!worst) until = rolled.end
      if (!worst || rolled.worked > worst.worked) worst = rolled
    }
    if (!worst) return found
    found.push(worst)
    free = worst.end
    i = firstWhere(stretches, ({ end }) => end > free)
  }
}

/**
 * Time as long as some that was not admitted, which begins later in the same stretch: what it misses (a night, the period) may
 * lie in work that it ends with, and no other such time holds more.
 */
function endingWithWork(
  person: Person,
  { start, end, from, to }: Rolled,
  limit: number,
  admits: (rolled: Rolled) => boolean,
): Rolled | undefined {
  const { stretches } = person
  for (let last = to - 1; last < stretches.length; last++) {
    const until = stretches[last]!.end
    const begin = instantOf(until - (end - start))
    if (begin >= stretches[from]!.end) return undefined
    if (begin <= start) continue
    const worked = workedTimeOf(person)(begin, until)
    const rolled = { start: begin, end: until, worked, from, to: last + 1 }
    if (worked > limit && admits(rolled)) return rolled
  }
  return undefined
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
  return knownOf(person, 'worked time', () => workedTimeIn(person.stretches, sumsOf(person)))
}

function workedTimeIn(stretches: Person['stretches'], sums: Float64Array): WorkedTime {
  const workedUntil = (at: number) => {
    const reached = firstWhere(stretches, ({ start }) => start >= at)
    return sums[reached]! - (reached > 0 ? Math.max(0, stretches[reached - 1]!.end - at) : 0)
  }
  return (from, to) => workedUntil(to) - workedUntil(from)
}

/** What a person works before each stretch, and in all of them, in milliseconds. */
const sumsOf = (person: Person): Float64Array =>
  knownOf(person, 'worked before', () => {
    const { stretches } = person
    const sums = new Float64Array(stretches.length + 1)
    for (const [i, { start, end }] of stretches.entries()) sums[i + 1] = sums[i]! + end - start
    return sums
  })
