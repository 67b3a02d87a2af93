import { dayNumber, weekdayIndex } from '../../time/date.ts'
import type { Span } from '../../time/span.ts'
import { startOfDayNumber } from '../../time/zone.ts'
import { cached } from './cached.ts'
import type { Prepared } from './prepare.ts'

/** Whole days, from local midnight to local midnight; `day` is the number of the first. */
export interface Days extends Span {
  readonly day: number
}

/** Blocks of 7 or 14 days that lie wholly inside the period: from Mondays, or counted from a given day. */
export const weeksOf = cached(({ rota, zone }: Prepared, length: 7 | 14, from?: number): readonly Days[] => {
  const first = dayNumber(rota.period.from)
  const to = dayNumber(rota.period.to)
  const monday = first + ((7 - weekdayIndex(first)) % 7)
  const anchor = from ?? monday
  const weeks: Days[] = []
  for (let day = first + ((((anchor - first) % length) + length) % length); day + length <= to; day += length)
    weeks.push({ day, start: startOfDayNumber(zone, day), end: startOfDayNumber(zone, day + length) })
  return weeks
})
