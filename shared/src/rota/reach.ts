import { addYears, type LocalDate } from '../time/date.ts'
import { fullDate } from '../time/wording.ts'
import type { Fault } from './faults.ts'

/** How far the days of a rota may lie from today. A mistyped year would have the rules judge a century. */
const yearsBehind = 2
const yearsAhead = 3

/** What to ask of a day of a rota that is too far from today, as the message of a fault; undefined where it is near enough. */
export function askIfFar(date: LocalDate, today: LocalDate, behind = yearsBehind): string | undefined {
  const first = yearsFrom(today, -behind)
  const last = yearsFrom(today, yearsAhead)
  if (first <= date && date <= last) return undefined
  const [from, to] = [addYears(today, -behind), addYears(today, yearsAhead)]
  return `Did you mean ${meantYear(date, first, last, today)}? Choose a day from ${fullDate(from)} to ${fullDate(to)}`
}

const yearOf = (date: string): number => Number(date.slice(0, 4))
/** The same day of another year, as text that compares with days: there may be no such day. */
const yearsFrom = (date: string, years: number): string => `${yearOf(date) + years}${date.slice(4)}`

/** The year in reach with the fewest other digits; of several the nearest to today's, and the later of two. */
function meantYear(date: string, first: string, last: string, today: string): number {
  const otherDigits = (year: number) => [...String(year)].filter((digit, i) => digit !== date[i]).length
  const far = (year: number) => Math.abs(year - yearOf(today))
  const years: number[] = []
  for (let year = yearOf(last); year >= yearOf(first); year--) {
    const day = `${year}${date.slice(4)}`
    if (first <= day && day <= last) years.push(year)
  }
  return years.sort((a, b) => otherDigits(a) - otherDigits(b) || far(a) - far(b))[0]!
}

/** Those of some days, by their paths, that are too far from today, as faults. */
export const farFaults = (days: Readonly<Record<string, LocalDate>>, today: LocalDate, behind = yearsBehind): Fault[] =>
  Object.entries(days).flatMap(([path, day]) => {
    const message = askIfFar(day, today, behind)
    return message ? [{ path, message }] : []
  })
