import { firstWhere } from '../../time/first-where.ts'
import { type Instant, instantOf } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import type { Person, Stretch } from './person.ts'

/** What is worked from one moment to another, breaks taken off, in milliseconds. */
export const workedIn = (person: Person, from: Instant, to: Instant): number =>
  workedUntil(person, to) - workedUntil(person, from)

function workedUntil({ stretches }: Person, at: Instant): number {
  const last = stretches[firstWhere(stretches, ({ start }) => start >= at) - 1]
  return last ? last.workedBefore + workedInUntil(last, at) : 0
}

/** What is worked in a stretch until a moment after its start; a break that is cut counts in proportion. */
export function workedInUntil({ start, end, pieces, off }: Stretch, at: Instant): number {
  if (at >= end) return end - start - off
  let worked = at - start
  if (off === 0) return worked
  for (const piece of pieces)
    if (piece.off > 0 && piece.start < at)
      worked -= cutBreak(piece.off, Math.min(at, piece.end) - piece.start, piece.end - piece.start)
  return worked
}

/** As much of a break as a part has of the whole. Whole milliseconds, so that sums are exact. */
export const cutBreak = (off: number, part: number, whole: number): number => Math.round((off * part) / whole)

/** A window of time, with what is worked in it and the stretches that meet it. */
export interface Rolled extends Span {
  readonly worked: number
  readonly stretches: readonly Stretch[]
}

/**
 * Where more than a limit is worked in any window of some length (milliseconds). Of windows that overlap, the worst is
 * returned: of those that begin before the first ends, then of those that begin after the returned one ends, and so on.
 */
export function overInAny(
  person: Person,
  length: number,
  limit: number,
  admits: (rolled: Rolled) => boolean = () => true,
): Rolled[] {
  const { stretches } = person
  const found: Rolled[] = []
  let free = Number.NEGATIVE_INFINITY
  let i = 0
  let to = 0
  for (;;) {
    let worst: Rolled | undefined
    let until = Number.POSITIVE_INFINITY
    for (; i < stretches.length; i++) {
      const { start, workedBefore } = stretches[i]!
      const begin = start > free ? start : instantOf(free)
      if (begin >= until) break
      const end = begin + length
      while (to < stretches.length && stretches[to]!.start < end) to++
      const last = stretches[to - 1]!
      const before = begin === start ? 0 : workedInUntil(stretches[i]!, begin)
      const worked = last.workedBefore + workedInUntil(last, instantOf(end)) - workedBefore - before
      // No window that begins later in this stretch holds more.
      if (worked <= limit) continue
      let rolled: Rolled | undefined = { start: begin, end: instantOf(end), worked, stretches: stretches.slice(i, to) }
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
 * A window that was not admitted, moved later within the same stretch so that it ends with work: what it lacked (a night,
 * the period) may lie there, and no other window from this stretch holds more work.
 */
function endingWithWork(
  person: Person,
  { start, end, stretches: held }: Rolled,
  limit: number,
  admits: (rolled: Rolled) => boolean,
): Rolled | undefined {
  const { stretches } = person
  const first = held[0]!
  for (let last = held.at(-1)!.index; last < stretches.length; last++) {
    const until = stretches[last]!.end
    const begin = instantOf(until - (end - start))
    if (begin >= first.end) return undefined
    if (begin <= start) continue
    const worked = workedIn(person, begin, until)
    const rolled = { start: begin, end: until, worked, stretches: stretches.slice(first.index, last + 1) }
    if (worked > limit && admits(rolled)) return rolled
  }
  return undefined
}

/**
 * The stretches with which work on every hour before the records would add up to more than a limit, in some time of a length
 * (both in milliseconds) that begins before them.
 */
export function mayReachOver({ recordsFrom, stretches }: Person, length: number, limit: number): Stretch[] {
  const found: Stretch[] = []
  let rest = 0
  let reached = recordsFrom
  for (const stretch of stretches) {
    if (stretch.end <= recordsFrom) continue
    rest += Math.max(0, stretch.start - reached)
    if (rest >= length - limit || stretch.start - recordsFrom >= length) break
    found.push(stretch)
    reached = stretch.end
    if (stretch.start >= recordsFrom) rest += stretch.off
  }
  return found
}
