import type { SheetChoices } from '@amhp/shared/contract/import.ts'
import {
  addDays,
  dateOfDayNumber,
  daysBetween,
  type LocalDate,
  parseDate,
  weekdayOf,
  weekdays,
} from '@amhp/shared/time/date.ts'
import type { SheetCell } from './sheet.ts'

export type Order = NonNullable<SheetChoices['order']>

/** What a header cell gives of its day: a date, or parts of one. Months count from 1, weekdays from 0 for Monday. */
export interface DayParts {
  readonly date?: LocalDate
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdayWord = /\b(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?\b\.?/

/** The day number of Excel's day 0, 30 December 1899. Correct from 1 March 1900. */
const excelDayZero = -25_569

/** Reads `Mon 30 Nov`, `30/11/2026`, `30-Nov`, `2026-11-30`, `46356`, `Monday`, `30th`; undefined for anything else. */
export function readDayParts(cell: SheetCell, order: Order): DayParts | undefined {
  if (typeof cell !== 'string') return 'date' in cell ? { date: cell.date } : undefined
  const text = cell
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ')
    .replace(/[ t]00:00(:00)?(\.0+)?z?$/, '')
    .trim()
  if (text === '' || text.length > 40) return undefined
  const named = weekdayWord.exec(text)
  const weekday = named ? weekdays.indexOf(named[1] as (typeof weekdays)[number]) : undefined
  const rest = (named ? text.replace(named[0], ' ') : text)
    .replaceAll(/[()]/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/, '$1')
    .replaceAll(/ (?=[ ])/g, '')
    .replaceAll(/^[ \-–:.]+|[ \-–:.]+$/g, '')
  const weekdayPart = weekday === undefined ? {} : { weekday }
  if (rest === '') return weekday === undefined ? undefined : weekdayPart
  const parts = readNumbers(rest, order) ?? readNamedMonth(rest)
  return parts && { ...parts, ...weekdayPart }
}

function readNumbers(text: string, order: Order): DayParts | undefined {
  const iso = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const numbers = /^(\d\d?)[-/. ](\d\d?)(?:[-/. ](\d{4}|\d\d))?$/.exec(text)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return { day, month, ...yearOf(numbers[3]) }
  }
  if (/^\d{5}(\.0+)?$/.test(text)) {
    const serial = Number(text)
    return serial > 36_000 && serial < 73_000 ? { date: dateOfDayNumber(Math.floor(serial) + excelDayZero) } : undefined
  }
  return /^\d\d?$/.test(text) && Number(text) >= 1 && Number(text) <= 31 ? { day: Number(text) } : undefined
}

function readNamedMonth(text: string): DayParts | undefined {
  const dayFirst = /^(\d\d?)[-/. ]?(?:of )?([a-z]{3,9})\.?(?:[-/. ]?'?(\d{4}|\d\d))?$/.exec(text)
  const monthFirst = /^([a-z]{3,9})\.?[-/. ]?(\d\d?)(?:[-/. ]'?(\d{4}|\d\d))?$/.exec(text)
  const [day, word, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  const month = months.indexOf((word ?? '').slice(0, 3)) + 1
  return month === 0 ? undefined : { day: Number(day), month, ...yearOf(year) }
}

const yearOf = (text: string | undefined) =>
  text === undefined ? {} : { year: Number(text) + (text.length === 2 ? 2000 : 0) }

/** How far from the first day of the sheet a date without a year may be, in days. */
const mostFromStart = 62

/** Whether a day of the month falls on a weekday soon after the first day of a sheet, or shortly before it. */
export const isDayNear = ({ day, weekday }: { day: number; weekday: number }, from: LocalDate) =>
  following(
    addDays(from, -7),
    mostFromStart,
    (one) => Number(one.slice(8)) === day && weekdays[weekday] === weekdayOf(one),
  ) !== undefined

/** Whether a day is near the first day of a sheet. */
export const isNearStart = (date: LocalDate, from: LocalDate) => Math.abs(daysBetween(from, date)) <= mostFromStart

/** The day of a header in a sheet that begins on `from`, after the previous column's day. Undefined if there is no such day, or none near. */
export function resolveDay(parts: DayParts, from: LocalDate, previous: LocalDate | undefined): LocalDate | undefined {
  const { date, year, month, day, weekday } = parts
  if (date) return date
  const next = previous ? addDays(previous, 1) : from
  if (day === undefined) return following(next, 7, (one) => weekdays[weekday!] === weekdayOf(one))
  if (month === undefined) return following(next, 62, (one) => Number(one.slice(8)) === day)
  const inYear = (y: number) => parseDate(`${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  if (year !== undefined) return inYear(year)
  // A sheet may start some days before `from`, and run over the turn of the year.
  const start = previous ?? from
  const near = Number(start.slice(0, 4))
  const possible = [near - 1, near, near + 1].map(inYear).filter((one) => one !== undefined)
  return possible.find((one) => Math.abs(daysBetween(start, one)) <= mostFromStart)
}

function following(from: LocalDate, most: number, holds: (date: LocalDate) => boolean): LocalDate | undefined {
  for (let i = 0; i < most; i++) if (holds(addDays(from, i))) return addDays(from, i)
  return undefined
}

/** Whether a header cell that is not a day looks like one: 31 Nov or 30/13, but not Total. */
export function looksLikeDay(cell: SheetCell): boolean {
  if (typeof cell !== 'string') return 'date' in cell
  const text = cell.toLowerCase()
  return (
    /^\D{0,12}\d\d?[-/. ]\d\d?([-/. ]\d{2,4})?$/.test(text) ||
    /^\d{4}[-/.]\d\d?[-/.]\d\d?$/.test(text) ||
    (/\d/.test(text) && months.some((month) => new RegExp(`\\b${month}`).test(text)))
  )
}
