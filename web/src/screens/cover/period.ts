import { mostDays } from '@amhp/shared/rota/values.ts'
import { addDays, daysBetween, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { dayInAddress } from '../../parts/day-in-address.ts'

export interface Period {
  from: LocalDate
  /** Exclusive. */
  to: LocalDate
}

/** Common periods. */
export const usualPeriods: readonly { label: string; of: (today: LocalDate) => Period }[] = [
  { label: 'This week', of: (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), 7) }) },
  { label: 'Next week', of: (today) => ({ from: addDays(mondayOf(today), 7), to: addDays(mondayOf(today), 14) }) },
  { label: 'Last 4 weeks', of: (today) => ({ from: addDays(mondayOf(today), -28), to: mondayOf(today) }) },
  { label: 'Next 4 weeks', of: (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), 28) }) },
  { label: 'Next 12 weeks', of: (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), 84) }) },
]

/**
 * The period in the address (`?from=2026-11-30&to=2026-12-28`), or four weeks from this Monday if there is none or
 * (`shown` false) it is not valid.
 */
export function readPeriod(search: URLSearchParams, today: LocalDate): Period & { shown: boolean } {
  const from = dayInAddress(search.get('from'))
  const to = dayInAddress(search.get('to'))
  if (from && to && from < to && daysBetween(from, to) <= mostDays) return { from, to, shown: true }
  const monday = mondayOf(today)
  return { from: monday, to: addDays(monday, 28), shown: !search.has('from') && !search.has('to') }
}
