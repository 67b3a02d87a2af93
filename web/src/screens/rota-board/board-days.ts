import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { hour, type Instant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { shortDate } from '@amhp/shared/time/wording.ts'
import { startOfDay, type Zone } from '@amhp/shared/time/zone.ts'

/** One column of the board. */
export interface BoardDay extends Span {
  readonly date: LocalDate
  /** `Mon 30 Nov`. */
  readonly label: string
  /** 24, or 23 or 25 when the clocks change. */
  readonly hours: number
  readonly holiday: string | null
}

/** Consecutive days, each with its length in the zone. */
export function boardDays(
  from: LocalDate,
  count: number,
  zone: Zone,
  holidays: ReadonlyMap<string, string> = new Map(),
): BoardDay[] {
  return Array.from({ length: count }, (_, i) => {
    const date = addDays(from, i)
    const start = startOfDay(zone, date)
    const end = startOfDay(zone, addDays(date, 1))
    return {
      date,
      label: shortDate(date),
      start,
      end,
      hours: (end - start) / hour,
      holiday: holidays.get(date) ?? null,
    }
  })
}

/** The column of a moment; -1 before the first day, `days.length` after the last. */
export function dayIndexOf(days: readonly BoardDay[], instant: Instant): number {
  const found = days.findIndex((day) => instant < day.end)
  if (found === -1) return days.length
  return instant < days[found]!.start ? -1 : found
}
