import { dateOfDayNumber } from '../../time/date.ts'
import { fullDate } from '../../time/wording.ts'
import type { Person } from './person.ts'
import { startedDay } from './reference-period.ts'

/** Of an average that cannot be judged yet: from which day it can where records begin too late, why in a sentence, and what it is so far. */
export interface NotYet {
  readonly from: number | undefined
  readonly why: string
  readonly soFar: string | undefined
}

/** Records begin too late: a whole reference period ends before a day, for the first time. */
export const notYetFrom = ({ firstDay }: Person, weeks: number, from: number) => ({
  from,
  why:
    `Averages can be checked from ${fullDate(dateOfDayNumber(from))}: they take ${weeks} weeks of records, ` +
    `and shifts are recorded from ${fullDate(dateOfDayNumber(firstDay))}.`,
})

/** The whole weeks on record up to a day (exclusive), of a reference period that ends there; none of someone who started since. */
export function weeksOnRecord(person: Person, days: number, to: number): { from: number; to: number; weeks: number } {
  const from = Math.max(to - days, startedDay(person), person.firstDay)
  const weeks = Math.max(0, Math.floor((to - from) / 7))
  return { from, to: from + weeks * 7, weeks }
}

export const overWeeks = (weeks: number): string => `over ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`
