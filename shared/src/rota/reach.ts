import { addYears, daysBetween, type LocalDate } from '../time/date.ts'
import { fullDate } from '../time/wording.ts'
import type { Fault } from './faults.ts'

/** How far the days of a rota may lie from today. A mistyped year would have the rules judge a century. */
const yearsBehind = 2
const yearsAhead = 3

/** What to ask of a day of a rota that is too far from today, as the message of a fault; undefined where it is near enough. */
export function askIfFar(date: LocalDate, today: LocalDate, behind = yearsBehind): string | undefined {
  const first = addYears(today, -behind)
  const last = addYears(today, yearsAhead)
  if (first <= date && date <= last) return undefined
  return `Did you mean ${meantYear(date, today, first, last)}? Choose a day from ${fullDate(first)} to ${fullDate(last)}`
}

/** Those of some days, by their paths, that are too far from today, as faults. */
export const farFaults = (days: Readonly<Record<string, LocalDate>>, today: LocalDate, behind = yearsBehind): Fault[] =>
  Object.entries(days).flatMap(([path, day]) => {
    const message = askIfFar(day, today, behind)
    return message ? [{ path, message }] : []
  })

/** The year in reach with the fewest other digits; of several the nearest to today. */
function meantYear(date: LocalDate, today: LocalDate, first: LocalDate, last: LocalDate): string {
  const years: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) years.push(String(year))
  const otherDigits = (year: string) => [...year].filter((digit, i) => digit !== date[i]).length
  const inReach = years.map((year) => ({ year, day: addYears(`${year}${date.slice(4)}` as LocalDate, 0) }))
  const far = (one: { day: LocalDate }) => Math.abs(daysBetween(one.day, today))
  const isInReach = ({ day }: { day: LocalDate }) => first <= day && day <= last
  return inReach.filter(isInReach).sort((a, b) => otherDigits(a.year) - otherDigits(b.year) || far(a) - far(b))[0]!.year
}
