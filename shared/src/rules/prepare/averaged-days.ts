import { firstWhere } from '../../time/first-where.ts'
import { startOfDayNumber } from '../../time/zone.ts'
import { excludedDays, optedOutDays } from './days-away.ts'
import type { Person } from './person.ts'
import { workedInUntil } from './worked-time.ts'

/**
 * What an average counts, as sums over local days from `first` on, so that each of hundreds of windows takes a few look-ups.
 * Entry `i` is of the days before day `first + i`. What is worked on an excluded day does not count.
 */
export interface AveragedDays {
  readonly first: number
  /** What is worked, in milliseconds. */
  readonly worked: Float64Array
  /** Days excluded. */
  readonly excluded: Int32Array
  /** Days on which she has worked. */
  readonly daysWorked: Int32Array
  /** Where those days are: the first is at index 0. */
  readonly workedOn: readonly number[]
}

/** The sums of a person from one day to another (exclusive), or to her last day of work where that is later. */
export function averagedDaysOf(person: Person, first: number, to: number): AveragedDays {
  const { time, isWorked } = workByDay(person, first, to)
  const size = time.length
  const away = excludedDays(person)
  const opted = optedOutDays(person)
  const worked = new Float64Array(size + 1)
  const excluded = new Int32Array(size + 1)
  const daysWorked = new Int32Array(size + 1)
  const workedOn: number[] = []
  for (let i = 0; i < size; i++) {
    const day = first + i
    const counts = !away.has(day) && (day < opted.from || day >= opted.to)
    worked[i + 1] = worked[i]! + (counts ? time[i]! : 0)
    excluded[i + 1] = excluded[i]! + (counts ? 0 : 1)
    if (counts && isWorked[i] === 1) workedOn.push(i)
    daysWorked[i + 1] = workedOn.length
  }
  return { first, worked, excluded, daysWorked, workedOn }
}

/** A and B of regulation 4(6), in milliseconds: what is worked in a window, and on as many days worked after it as it excludes. */
export interface AveragedWork {
  readonly inside: number
  readonly after: number
  /** Whether the days after it are all before `until`, where records end. */
  readonly isKnown: boolean
}

/** The work of a window of days, which the sums hold. */
export function averagedWork(days: AveragedDays, from: number, to: number, until: number): AveragedWork {
  const { first, worked, excluded, daysWorked, workedOn } = days
  const end = to - first
  const inside = worked[end]! - worked[from - first]!
  const left = excluded[end]! - excluded[from - first]!
  if (left === 0) return { inside, after: 0, isKnown: true }
  const last = workedOn[daysWorked[end]! + left - 1]
  const after = (last === undefined ? worked.at(-1)! : worked[last + 1]!) - worked[end]!
  return { inside, after, isKnown: last !== undefined && first + last < until }
}

/** What is worked on each local day, breaks taken off, and whether anything is. */
function workByDay({ zone, stretches }: Person, first: number, to: number) {
  const last = stretches.at(-1)
  // A stretch is hardly ever longer than a day.
  const after = last ? last.day + Math.ceil((last.end - last.start) / 82_800_000) + 1 : to
  const size = Math.max(to, after) - first
  const time = new Float64Array(size)
  const isWorked = new Uint8Array(size)
  const start = startOfDayNumber(zone, first)
  for (let i = firstWhere(stretches, (stretch) => stretch.end > start); i < stretches.length; i++) {
    const stretch = stretches[i]!
    let before = stretch.day < first ? workedInUntil(stretch, start) : 0
    for (let day = Math.max(stretch.day, first); ; day++) {
      const midnight = startOfDayNumber(zone, day + 1)
      const worked = workedInUntil(stretch, midnight)
      time[day - first]! += worked - before
      isWorked[day - first] = 1
      if (stretch.end <= midnight) break
      before = worked
    }
  }
  return { time, isWorked }
}
