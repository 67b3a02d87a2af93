import { dayNumber } from '../../time/date.ts'
import { union } from '../../time/span.ts'
import { dayNumberAt, startOfDayNumber } from '../../time/zone.ts'
import { firstWhere } from './first-where.ts'
import type { Person } from './person.ts'
import { workedIn } from './worked-time.ts'

const kinds = new Set(['leave', 'sickness', 'family'])

/** The days of a person that an average leaves out (reg 4): whole days of leave, sickness and family absence, and opted-out days. */
export interface ExcludedDays {
  /** How many there are between two days (`to` exclusive), and what is worked on them, in milliseconds. */
  between(from: number, to: number): { days: number; worked: number }
  optedOut(day: number): boolean
}

/** The excluded days of a person. Days are their numbers, local midnight to local midnight. */
export function excludedDaysOf(person: Person): ExcludedDays {
  const { zone, absences } = person
  const { optOut } = person.amhp
  const from = optOut?.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(optOut.from)
  const until = optOut?.until ? dayNumber(optOut.until) : Number.POSITIVE_INFINITY
  const optedOut = (day: number) => optOut !== undefined && from <= day && day <= until
  const days: number[] = []
  /** What is worked on all of them before each, and on all of them. */
  const sums = [0]
  const workedOn = (first: number, to: number) =>
    workedIn(person, startOfDayNumber(zone, first), startOfDayNumber(zone, to))
  const away = absences.filter((absence) => kinds.has(absence.kind))
  for (const { start, end } of union(away)) {
    let day = dayNumberAt(zone, start)
    if (startOfDayNumber(zone, day) < start) day++
    for (; startOfDayNumber(zone, day + 1) <= end; day++)
      if (!optedOut(day)) {
        days.push(day)
        sums.push(sums.at(-1)! + workedOn(day, day + 1))
      }
  }
  return {
    optedOut,
    between(first, to) {
      const i = firstWhere(days, (day) => day >= first)
      const j = firstWhere(days, (day) => day >= to)
      const found = { days: j - i, worked: sums[j]! - sums[i]! }
      const optedFrom = Math.max(first, from)
      const optedTo = Math.min(to, until + 1)
      if (optOut !== undefined && optedFrom < optedTo) {
        found.days += optedTo - optedFrom
        found.worked += workedOn(optedFrom, optedTo)
      }
      return found
    },
  }
}
