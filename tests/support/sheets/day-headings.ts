import type { LocalDate } from '@amhp/shared/time/date.ts'
import { shortDate } from '@amhp/shared/time/wording.ts'
import type { TestCell } from './test-sheet.ts'

/** Ways to write a day. */
export const dayStyles = {
  date: (date) => ({ text: dayMonthYear(date), date }),
  '30/11/2026': (date) => ({ text: dayMonthYear(date) }),
  '30.11.26': (date) => ({ text: dayMonthYear(date).replace('/20', '/').replaceAll('/', '.') }),
  '2026-11-30': (date) => ({ text: date }),
  'Mon 30 Nov': (date) => ({ text: `${weekday(date)} ${day(date)} ${month(date)}` }),
  'Mon 30/11': (date) => ({ text: `${weekday(date)} ${dayMonthYear(date).slice(0, 5)}` }),
  '30-Nov': (date) => ({ text: `${day(date)}-${month(date)}` }),
  '30 November 2026': (date) => ({ text: `${day(date)} ${month(date)} ${date.slice(0, 4)}` }),
  'Mon 30': (date) => ({ text: `${weekday(date)} ${day(date)}` }),
} as const satisfies Record<string, (date: LocalDate) => Pick<TestCell, 'text' | 'date'>>

export type DayStyle = keyof typeof dayStyles

export const monthFirst = (date: LocalDate) => `${Number(date.slice(5, 7))}/${day(date)}/${date.slice(0, 4)}`

/** Heading cells of days; `keysOf` says whose days a column holds. */
export const dayCells = (
  days: readonly LocalDate[],
  style: DayStyle,
  keysOf: (date: LocalDate) => string[],
): TestCell[] => days.map((date) => ({ ...dayStyles[style](date), keys: keysOf(date), is: 'day' }))

/** Days over two rows: the weekday above, and the number below. */
export function twoRows(days: readonly LocalDate[], keysOf: (date: LocalDate) => string[]): [TestCell[], TestCell[]] {
  const cells = (text: (date: LocalDate) => string) =>
    days.map((date): TestCell => ({ text: text(date), keys: keysOf(date), is: 'day' }))
  return [cells(weekday), cells(day)]
}

const dayMonthYear = (date: LocalDate) => date.split('-').reverse().join('/')
const day = (date: LocalDate) => String(Number(date.slice(8)))
const weekday = (date: LocalDate) => shortDate(date).slice(0, 3)
const month = (date: LocalDate) => shortDate(date).slice(-3)
