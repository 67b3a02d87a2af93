import type { Shift } from '../../rota/shift.ts'
import { hour, type Instant } from '../../time/instant.ts'
import { cached } from './cached.ts'
import { firstWhere } from './first-where.ts'
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
  const add = (length: number) => {
    rests.all += length
    if (length > rests.longest) {
      rests.second = rests.longest
      rests.longest = length
    } else if (length > rests.second) rests.second = length
  }
  let left = start
  for (let i = firstWhere(stretches, (one) => one.end > start); stretches[i] && stretches[i]!.start < end; i++) {
    const stretch = stretches[i]!
    if (stretch.start > left) add(stretch.start - left)
    left = stretch.end
  }
  if (end > left) add(end - left)
  return rests
}

/** A start with too little rest before it, or (`judged` false) one whose answer depends on work before the records. */
export interface Shortfall {
  readonly shift: Shift
  readonly start: Instant
  /** Longest rest in the 24 h before the start, in milliseconds. */
  readonly rest: number
  readonly judged: boolean
  /** Holds the start. */
  readonly stretch: Stretch
}

/**
 * The starts of a person that do not have `hours` of consecutive rest in the 24 h before them. Only the start of shift work
 * that no other shift of the person holds or touches is asked; call-outs and other work break rest.
 */
export const shortfallsOf = cached((person: Person, hours: number): Shortfall[] => {
  const needed = hours * hour
  const found: Shortfall[] = []
  // The furthest end of shift work that started before `at`, and the same with what starts at `at`.
  let reach = Number.NEGATIVE_INFINITY
  let reachHere = Number.NEGATIVE_INFINITY
  let at = Number.NEGATIVE_INFINITY
  for (const stretch of person.stretches)
    for (const { start, end, shift, shiftWork } of stretch.pieces) {
      if (!shift || !shiftWork) continue
      if (start > at) {
        at = start
        reach = reachHere
      }
      if (end > reachHere) reachHere = end
      if (shiftWork === 'goes on' || reach >= start) continue
      const { rest, known } = restBefore(person, stretch, start)
      if (rest < needed || known < needed) found.push({ shift, start, rest, judged: rest < needed, stretch })
    }
  return found
})

/** The longest rest in the 24 h before a start that a stretch holds: as recorded, and with all time before the records as work. */
function restBefore({ stretches, recordsFrom }: Person, holding: Stretch, start: Instant) {
  const window = start - 24 * hour
  let right: number = holding.start
  let rest = 0
  let known = 0
  for (let i = holding.index - 1; right > window; i--) {
    const left = Math.max(i < 0 ? window : stretches[i]!.end, window)
    rest = Math.max(rest, right - left)
    known = Math.max(known, right - Math.max(left, recordsFrom))
    if (i < 0) break
    right = stretches[i]!.start
  }
  return { rest, known }
}
