import type { Instant } from '../../time/instant.ts'
import { firstWhere } from './first-where.ts'
import type { Stretch } from './work.ts'

/** The longest rest in some time, the next longest, and all of it together, in milliseconds. */
export interface Rests {
  longest: number
  second: number
  all: number
}

/**
 * The rests in some time; none where it would end before it starts. `from` is the first stretch that ends after the start,
 * or one before it, where that is known.
 */
export function restsIn(
  stretches: readonly Stretch[],
  start: Instant,
  end: Instant,
  from: number = firstWhere(stretches, (stretch) => stretch.end > start),
): Rests {
  const rests: Rests = { longest: 0, second: 0, all: 0 }
  let left: number = start
  for (let i = from; i < stretches.length && stretches[i]!.start < end; i++) {
    const stretch = stretches[i]!
    if (stretch.start > left) add(rests, stretch.start - left)
    if (stretch.end > left) left = stretch.end
  }
  if (end > left) add(rests, end - left)
  return rests
}

function add(rests: Rests, length: number): void {
  rests.all += length
  if (length > rests.longest) {
    rests.second = rests.longest
    rests.longest = length
  } else if (length > rests.second) rests.second = length
}
