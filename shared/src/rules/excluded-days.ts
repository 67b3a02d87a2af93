import { dayNumber } from '../time/date.ts'
import { union } from '../time/span.ts'
import { dayNumberAt, startOfDayNumber } from '../time/zone.ts'
import type { Prepared } from './prepare.ts'
import type { Person } from './work.ts'

const kinds = new Set(['leave', 'sickness', 'family'])

/** The days of a person that an average leaves out (reg 4): whole days of leave, sickness and family absence, and opted-out days. */
export interface ExcludedDays {
  /** Their numbers, ascending, between two days (`to` exclusive). */
  between(from: number, to: number): readonly number[]
  optedOut(day: number): boolean
}

export function excludedDaysOf({ zone }: Prepared, { amhp, absences }: Person): ExcludedDays {
  const days: number[] = []
  const away = absences.filter((absence) => kinds.has(absence.kind))
  for (const { start, end } of away.length === 0 ? [] : union(away)) {
    let day = dayNumberAt(zone, start)
    if (startOfDayNumber(zone, day) < start) day++
    for (; startOfDayNumber(zone, day + 1) <= end; day++) days.push(day)
  }
  const { optOut } = amhp
  const from = optOut?.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(optOut.from)
  const until = optOut?.until ? dayNumber(optOut.until) : Number.POSITIVE_INFINITY
  const optedOut = (day: number) => optOut !== undefined && from <= day && day <= until
  return {
    optedOut,
    between(first, to) {
      if (optOut === undefined && days.length === 0) return days
      const known = days.filter((day) => day >= first && day < to && !optedOut(day))
      if (optOut === undefined) return known
      for (let day = Math.max(first, from); day < to && day <= until; day++) known.push(day)
      return known
    },
  }
}
