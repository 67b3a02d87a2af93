import { twoDigits } from './clock-time.ts'
import { addDays, type LocalDate, parseDate, type Weekday, weekdayOf, weekdays } from './date.ts'
import { monthNames, shortDate, weekdayWords } from './wording.ts'

interface DateParts {
  readonly day: number
  /** From 1. */
  readonly month: number
  readonly year: number | undefined
  readonly complete: boolean
}

/** A date, or a day counted from today; `weekday` alone, or beside a date that must be one. */
interface Meaning {
  readonly weekday?: Weekday | undefined
  readonly daysOn?: number
  readonly parts?: DateParts
}

interface Unread {
  /** What to enter instead. */
  readonly sentence: string
}

interface ReadDate {
  readonly date: LocalDate
  /** Whether nothing can follow that would change it. */
  readonly complete: boolean
}

const notRead = 'Enter a day, month and year, such as 11 Dec 2026 or 11/12/2026'
const notThatDay = 'The day of the week and the date do not agree: leave one of them out'
const daysFromToday: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
])

/**
 * Reads a typed date, the day always before the month: `11 Dec`, `11/12/2026`, `2026-12-11`, `fri`, `tomorrow`. Without a year, or
 * of a day of the week, it is the first that comes, today included; for what has happened (`past`), the last that was.
 */
export function readTypedDate(text: string, today: LocalDate, past = false): ReadDate | Unread {
  const meaning = meaningOf(text)
  if ('sentence' in meaning) return meaning
  const { weekday, daysOn, parts } = meaning
  if (daysOn !== undefined) return { date: addDays(today, daysOn), complete: true }
  const date = parts ? dateOf(parts, today, past) : nearestWeekday(weekday!, today, past)
  if (date === undefined) return { sentence: notRead }
  return weekday && weekdayOf(date) !== weekday
    ? { sentence: notThatDay }
    : { date, complete: parts?.complete ?? false }
}

/** Why a text is not read, whatever today is; undefined for one that is read on every day. */
export function unreadDate(text: string): string | undefined {
  const meaning = meaningOf(text)
  if ('sentence' in meaning) return meaning.sentence
  return meaning.weekday && meaning.parts ? notThatDay : undefined
}

/** `11 Dec 2026`, which is read as the same day. */
export const writeTypedDate = (date: LocalDate): string => `${shortDate(date).slice(4)} ${date.slice(0, 4)}`

function meaningOf(text: string): Meaning | Unread {
  const typed = text
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ')
    .trim()
  const daysOn = daysFromToday.get(typed)
  if (daysOn !== undefined) return { daysOn }
  const [word = '', ...others] = typed.split(' ')
  if (/^(next|this|last)$/.test(word) && weekdayNamed(others.join(' ')))
    return { sentence: `“${word} ${others.join(' ')}” can mean two days: enter the date, such as 11 Dec` }
  const weekday = weekdayNamed(word)
  if (weekday && others.length === 0) return { weekday }
  const parts = partsOf(weekday ? others.join(' ') : typed)
  return 'sentence' in parts ? parts : { weekday, parts }
}

const weekdayNamed = (word: string): Weekday | undefined =>
  weekdays.find((day) => isShortFor(word.replace(/^weds$/, 'wed'), weekdayWords[day]))

const isShortFor = (word: string, name: string): boolean => word.length >= 3 && name.toLowerCase().startsWith(word)

function partsOf(typed: string): DateParts | Unread {
  const iso = /^(\d{4}) ?[-/.] ?(\d\d?) ?[-/.] ?(\d\d?)$/.exec(typed)
  if (iso) return checked(iso[3]!, Number(iso[2]), iso[1])
  const numbers = /^(\d\d?) ?[-/. ] ?(\d\d?)(?: ?[-/. ] ?(\d{4}|\d\d))?$/.exec(typed)
  if (numbers) return checked(numbers[1]!, Number(numbers[2]), numbers[3])
  const named = /^(\d\d?)(?:st|nd|rd|th)?(?: of)?[-/. ]?([a-z]{3,9})\.?(?:[-/. ]?(\d{4}|\d\d))?$/.exec(typed)
  const month = monthNames.findIndex((name) => isShortFor(named?.[2] ?? '', name)) + 1
  if (named && month > 0) return checked(named[1]!, month, named[3])
  return { sentence: /^\d\d?(st|nd|rd|th)?$/.test(typed) ? 'Enter the month too, such as 11 Dec' : notRead }
}

function checked(dayText: string, month: number, yearText: string | undefined): DateParts | Unread {
  const day = Number(dayText)
  const year = yearText === undefined ? undefined : Number(yearText) + (yearText.length === 2 ? 2000 : 0)
  if (month < 1 || month > 12) {
    const swapped = inYear(year ?? leapYear, day, month) && [month, day, yearText].filter(Boolean).join('/')
    return { sentence: `There is no month ${month}: enter the day first, such as ${swapped ?? '11/12/2026'}` }
  }
  if (year !== undefined && (year < 1900 || year > 2199)) return { sentence: 'Use a year from 1900 to 2199' }
  if (!inYear(year ?? leapYear, month, day))
    return {
      sentence: `There is no ${day} ${monthNames[month - 1]}${year ? ` ${year}` : ''}: enter a day that the month has`,
    }
  return { day, month, year, complete: yearText?.length === 4 }
}

/** Stands for a year that is left out: 29 February is a day then. */
const leapYear = 2000

const inYear = (year: number, month: number, day: number): LocalDate | undefined =>
  parseDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)

/** Around 2100 there are eight years between two leap days. */
const yearsToLeapDay = [0, 1, 2, 3, 4, 5, 6, 7, 8]

function dateOf({ day, month, year }: DateParts, today: LocalDate, past: boolean): LocalDate | undefined {
  if (year !== undefined) return inYear(year, month, day)
  const now = Number(today.slice(0, 4))
  return yearsToLeapDay
    .map((years) => inYear(past ? now - years : now + years, month, day))
    .find((date) => date !== undefined && (past ? date <= today : date >= today))
}

function nearestWeekday(weekday: Weekday, today: LocalDate, past: boolean): LocalDate {
  const days = weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(today))
  return addDays(today, past ? -((7 - days) % 7) : (days + 7) % 7)
}
