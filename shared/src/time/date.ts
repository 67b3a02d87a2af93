import { addDays as daysOn } from 'date-fns/addDays'
import { addYears as yearsOn } from 'date-fns/addYears'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { isExists } from 'date-fns/isExists'
import { lightFormat } from 'date-fns/lightFormat'
import { startOfISOWeek } from 'date-fns/startOfISOWeek'

declare const dateBrand: unique symbol

/** A calendar day such as `2026-03-28`, without a zone. Sorts as text. */
export type LocalDate = string & { readonly [dateBrand]: 'LocalDate' }

/** Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const dayLength = 86_400_000
/** The cache of dateOfDayNumber. */
const dates = new Map<number, LocalDate>()

/** For date libraries: midnight in the machine's zone, never to be used as an instant. */
export const calendarDay = (date: LocalDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)))
/** The inverse of calendarDay. */
export const dateOf = (day: Date): LocalDate => lightFormat(day, 'yyyy-MM-dd') as LocalDate

/** Parses `YYYY-MM-DD`; undefined unless the day exists. */
export function parseDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const isReal = isExists(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)))
  return isReal ? (text as LocalDate) : undefined
}

/** Days since 1970-01-01: cheap to count with. */
export function dayNumber(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / dayLength
}

/** The inverse of dayNumber. */
export function dateOfDayNumber(day: number): LocalDate {
  let date = dates.get(day)
  if (date === undefined) {
    date = new Date(day * dayLength).toISOString().slice(0, 10) as LocalDate
    dates.set(day, date)
  }
  return date
}

export const earlierDate = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
export const laterDate = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(daysOn(calendarDay(date), days))

/** The same day of another year; 28 February where that year has no 29th. */
export const addYears = (date: LocalDate, years: number): LocalDate => dateOf(yearsOn(calendarDay(date), years))

/** Days from the first to the second; negative if the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  differenceInCalendarDays(calendarDay(to), calendarDay(from))

/** Of a day number: 0 for Monday to 6 for Sunday. Day 0 was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + 3) % 7) + 7) % 7

export const weekdayOf = (date: LocalDate): Weekday => weekdays[weekdayIndex(dayNumber(date))]!

/** The Monday on or before a day. */
export const mondayOf = (date: LocalDate): LocalDate => dateOf(startOfISOWeek(calendarDay(date)))
