import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'

/** The first and last local day of a span, and whether it runs from midnight to midnight. */
export function wholeDaysOf({ start, end }: Span, zone: Zone): { whole: boolean; first: LocalDate; last: LocalDate } {
  const first = dateAt(zone, start)
  const after = dateAt(zone, end)
  const whole = start === startOfDay(zone, first) && end === startOfDay(zone, after)
  return { whole, first, last: whole ? addDays(after, -1) : after }
}
