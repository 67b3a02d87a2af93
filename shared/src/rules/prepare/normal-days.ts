import type { Instant } from '../../time/instant.ts'
import { dayNumberAt, startOfDayNumber } from '../../time/zone.ts'
import { wholeDaysAway } from './days-away.ts'
import { breakOf, type Person } from './person.ts'
import { cutBreak } from './worked-time.ts'

/** How many of the days from one to another (exclusive) are wholly leave, sickness or family absence: entry `i` is of those before the `i`th. */
export function daysAwayBefore(person: Person, first: number, to: number): Int32Array {
  const before = new Int32Array(to - first + 1)
  for (const day of wholeDaysAway(person)) if (day >= first && day < to) before[day - first + 1] = 1
  for (let i = 1; i < before.length; i++) before[i]! += before[i - 1]!
  return before
}

/** Normal hours, as sums of the same days: shifts as planned and other work, breaks taken off, in milliseconds; nothing on days away. */
export function normalTimeBefore(person: Person, first: number, awayBefore: Int32Array): Float64Array {
  const size = awayBefore.length - 1
  const sums = new Float64Array(size + 1)
  addNormalTime(person, first, sums)
  for (let i = 0; i < size; i++) {
    const isAway = awayBefore[i + 1]! > awayBefore[i]!
    sums[i + 1] = sums[i]! + (isAway ? 0 : sums[i + 1]!)
  }
  return sums
}

/** Adds what is normal on the day `first + i` to entry `i + 1`. */
function addNormalTime(person: Person, first: number, sums: Float64Array): void {
  const { zone, shifts } = person
  const other = person.pieces.filter(({ shift }) => shift === undefined)
  const to = first + sums.length - 1
  const from = startOfDayNumber(zone, first)
  let free = Number.NEGATIVE_INFINITY
  /** Adds each day's part of a span, less that of its break; the time before `free` is counted already. */
  const add = (start: Instant, end: Instant, off: number) => {
    if (end > from) {
      const begin = Math.max(start, free)
      let before = 0
      for (let day = dayNumberAt(zone, start); day < to; day++) {
        const midnight = startOfDayNumber(zone, day + 1)
        const until = midnight < end ? midnight : end
        const sum = (until > begin ? until - begin : 0) - (off > 0 ? cutBreak(off, until - start, end - start) : 0)
        if (day >= first) sums[day - first + 1]! += sum - before
        if (midnight >= end) break
        before = sum
      }
    }
    if (end > free) free = end
  }
  let next = 0
  for (const shift of shifts) {
    const { kind, start, end } = shift
    if (kind === 'standby') continue
    for (; next < other.length && other[next]!.start < start; next++) add(other[next]!.start, other[next]!.end, 0)
    add(start, end, breakOf(shift, end - start))
  }
  for (; next < other.length; next++) add(other[next]!.start, other[next]!.end, 0)
}
