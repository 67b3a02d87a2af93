import { addDays as daysOn } from 'date-fns/addDays'
import { addYears as yearsOn } from 'date-fns/addYears'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { isExists } from 'date-fns/isExists'
import { lightFormat } from 'date-fns/lightFormat'
import { startOfISOWeek } from 'date-fns/startOfISOWeek'

declare const dateBrand: unique symbol

/** A calendar day such as `2026-03-28`, in whichever zone its owner says. Sorts as text. */
export type LocalDate = string & { readonly [dateBrand]: 'LocalDate' }

/** The days of a week, Monday first, as duty patterns spell them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const dayLength = 86_400_000
const texts = new Map<number, LocalDate>()

// A calendar day as date-fns holds one, at midnight of the machine's clock: never a moment, and never seen outside.
const calendarDay = (date: LocalDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)))
const dateOf = (day: Date): LocalDate => lightFormat(day, 'yyyy-MM-dd') as LocalDate

/** Reads `YYYY-MM-DD`; undefined unless it is a real day of the calendar. */
export function parseDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const isReal = isExists(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)))
  return isReal ? (text as LocalDate) : undefined
}

/** Days since 1970-01-01. The rules count in these, which no calendar need be asked for. */
export function dayNumber(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / dayLength
}

/** The day that many days after 1970-01-01. */
export function dateOfDayNumber(day: number): LocalDate {
  let text = texts.get(day)
  if (text === undefined) {
    text = new Date(day * dayLength).toISOString().slice(0, 10) as LocalDate
    texts.set(day, text)
  }
  return text
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(daysOn(calendarDay(date), days))

/** The same day of another year; 28 February where that year has no 29th. */
export const addYears = (date: LocalDate, years: number): LocalDate => dateOf(yearsOn(calendarDay(date), years))

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  differenceInCalendarDays(calendarDay(to), calendarDay(from))

/** 0 for a Monday to 6 for a Sunday. Day 0 of the count, 1 January 1970, was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + 3) % 7) + 7) % 7

export const weekdayOf = (date: LocalDate): Weekday => weekdays[weekdayIndex(dayNumber(date))]!

/** The Monday on or before a day. */
export const mondayOf = (date: LocalDate): LocalDate => dateOf(startOfISOWeek(calendarDay(date)))
