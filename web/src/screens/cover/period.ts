import { addDays, type LocalDate, mondayOf, parseDate } from '@amhp/shared/time/date.ts'

export interface Period {
  from: LocalDate
  /** Exclusive. */
  to: LocalDate
}

/** Periods that people ask for most, from today. */
export const usualPeriods: readonly { label: string; of: (today: LocalDate) => Period }[] = [
  { label: 'This week', of: (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), 7) }) },
  { label: 'Next week', of: (today) => ({ from: addDays(mondayOf(today), 7), to: addDays(mondayOf(today), 14) }) },
  { label: 'Last 4 weeks', of: (today) => ({ from: addDays(mondayOf(today), -28), to: mondayOf(today) }) },
  { label: 'Next 4 weeks', of: (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), 28) }) },
  { label: 'Next 12 weeks', of: (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), 84) }) },
]

/** The period that an address names (`?from=2026-11-30&to=2026-12-28`), or the four weeks from this Monday. */
export function readPeriod(search: URLSearchParams, today: LocalDate): Period {
  const from = parseDate(search.get('from') ?? '')
  const to = parseDate(search.get('to') ?? '')
  if (from && to && from < to) return { from, to }
  return { from: mondayOf(today), to: addDays(mondayOf(today), 28) }
}
