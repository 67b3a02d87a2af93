import { lengthOf } from '../../time/span.ts'
import { dayNumberAt, startOfDayNumber } from '../../time/zone.ts'
import { wholeDaysAway } from './days-away.ts'
import { breakOf, type Person } from './person.ts'
import { cutBreak } from './worked-time.ts'

/** How many of the days from one to another (exclusive) are wholly leave, sickness or family absence: entry `i` is of those before the `i`th. */
export function daysAwayBefore(person: Person, first: number, to: number): Int32Array {
  const away = wholeDaysAway(person)
  const before = new Int32Array(to - first + 1)
  for (let i = 0; i < to - first; i++) before[i + 1] = before[i]! + (away.has(first + i) ? 1 : 0)
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
  const { zone } = person
  const to = first + sums.length - 1
  const planned = person.shifts
    .filter(({ kind }) => kind !== 'standby')
    .map((shift) => ({ start: shift.start, end: shift.end, off: breakOf(shift, lengthOf(shift)) }))
  const other = person.pieces.filter(({ kind }) => kind === 'other')
  /** The time before it is counted already. */
  let free = Number.NEGATIVE_INFINITY
  for (const { start, end, off } of [...planned, ...other].sort((a, b) => a.start - b.start)) {
    const begin = Math.max(start, free)
    let before = 0
    for (let day = dayNumberAt(zone, start); day < to && startOfDayNumber(zone, day) < end; day++) {
      const until = Math.min(startOfDayNumber(zone, day + 1), end)
      const sum = Math.max(0, until - begin) - cutBreak(off, until - start, end - start)
      if (day >= first) sums[day - first + 1]! += sum - before
      before = sum
    }
    free = Math.max(free, end)
  }
}
