import { addDays, type LocalDate } from './date.ts'
import type { Span } from './span.ts'
import { shortDate, spanText } from './wording.ts'
import { dateAt, startOfDay, type Zone } from './zone.ts'

/** The first and last local day of a span, and whether it runs from midnight to midnight. */
export function wholeDaysOf({ start, end }: Span, zone: Zone): { whole: boolean; first: LocalDate; last: LocalDate } {
  const first = dateAt(zone, start)
  const after = dateAt(zone, end)
  const whole = start === startOfDay(zone, first) && end === startOfDay(zone, after)
  return { whole, first, last: whole ? addDays(after, -1) : after }
}

/** `from Tue 1 Dec to Fri 4 Dec`, `on Tue 1 Dec`, or with times `from Tue 1 Dec 09:00 to 12:00`. */
export function daysText(zone: Zone, span: Span): string {
  const { whole, first, last } = wholeDaysOf(span, zone)
  if (!whole) return `from ${spanText(zone, span)}`
  return first === last ? `on ${shortDate(first)}` : `from ${shortDate(first)} to ${shortDate(last)}`
}
