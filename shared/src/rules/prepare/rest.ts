import { firstWhere } from '../../time/first-where.ts'
import { dayLength, type Instant, instantOf, laterOf } from '../../time/instant.ts'
import type { Person, Stretch } from './person.ts'

/** The longest rest in some time, the next longest, and all of it together, in milliseconds. */
export interface Rests {
  longest: number
  second: number
  all: number
}

/** The rests between two instants; none where the second is earlier. */
export function restsIn(stretches: readonly Stretch[], start: Instant, end: Instant): Rests {
  const rests: Rests = { longest: 0, second: 0, all: 0 }
  const add = (from: Instant, to: Instant) => {
    const length = Math.max(0, to - from)
    rests.all += length
    rests.second = Math.max(rests.second, Math.min(rests.longest, length))
    rests.longest = Math.max(rests.longest, length)
  }
  let free = start
  for (
    let i = firstWhere(stretches, (one) => one.end > start);
    i < stretches.length && stretches[i]!.start < end;
    i++
  ) {
    add(free, stretches[i]!.start)
    free = stretches[i]!.end
  }
  add(free, end)
  return rests
}

/** The longest rest from a moment to the start of a stretch, in milliseconds; none where the moment is later. */
export function longestRestSince({ stretches }: Person, { index, start }: Stretch, since: Instant): number {
  let longest = 0
  let right = start
  for (let i = index - 1; right > since; i--) {
    const before = stretches[i]
    longest = Math.max(longest, right - laterOf(since, before?.end ?? since))
    if (!before) break
    right = before.start
  }
  return longest
}

/**
 * The rest that a person had before a moment, in milliseconds: the longest since her last shift or other work ended, of the
 * 24 hours before. Call-outs break it; while she works there is none. Undefined where no work before it is on record.
 */
export function restBefore({ pieces, stretches }: Person, at: Instant): number | undefined {
  const before = pieces.filter(({ start }) => start < at)
  if (before.length === 0) return undefined
  const worked = before.filter(({ kind }) => kind !== 'call-out').map(({ end }) => end)
  const since = worked.reduce(laterOf, instantOf(at - dayLength))
  return restsIn(stretches, since, at).longest
}
