import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  type LocalDate,
  mondayOf,
  type Weekday,
  weekdayOf,
} from '@amhp/shared/time/date.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { zoneName } from './hours.ts'

export const zone = zoneOf(zoneName)
export const weeks = 13

/** Three months from the Monday of a day's week. */
export function periodFrom(today: LocalDate): Period {
  const from = mondayOf(today)
  return { from, to: addDays(from, weeks * 7) }
}

export const isBankHoliday = (date: LocalDate): boolean => bankHolidayDates.has(date)

export const isWorkingDay = (date: LocalDate): boolean =>
  !isBankHoliday(date) && weekdayOf(date) !== 'sat' && weekdayOf(date) !== 'sun'

export const daysOf = ({ from, to }: Period): LocalDate[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) }, (_, i) => dateOfDayNumber(dayNumber(from) + i))

/** The first such weekday on or after `from` for which `holds` is true. */
export function firstDay(from: LocalDate, weekday: Weekday, holds: (date: LocalDate) => boolean): LocalDate {
  let date = from
  while (weekdayOf(date) !== weekday || !holds(date)) date = addDays(date, 1)
  return date
}
