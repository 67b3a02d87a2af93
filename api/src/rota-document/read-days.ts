import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { daysBetween, parseDate } from '@amhp/shared/time/date.ts'
import type { Days } from './reach.ts'

/** Days as they were asked for. Refuses a day that is not in the calendar, and more days than the endpoint answers for. */
export function readDays({ from, to }: { readonly from: string; readonly to: string }, most: number): Days {
  const first = parseDate(from)
  const last = parseDate(to)
  const faults: Fault[] = []
  if (!first) faults.push({ path: 'from', message: 'Use a real date such as 2026-11-30' })
  if (!last) faults.push({ path: 'to', message: 'Use a real date such as 2026-11-30' })
  if (first && last && daysBetween(first, last) < 1)
    faults.push({ path: 'to', message: 'Choose a last day after the first' })
  if (first && last && daysBetween(first, last) > most)
    faults.push({ path: 'to', message: `Ask for at most ${most} days` })
  if (!first || !last || faults.length > 0) throw new Problem('not-accepted', `${faults[0]!.message}.`, { faults })
  return { from: first, to: last }
}
