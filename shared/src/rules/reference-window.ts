import { dayNumber } from '../time/date.ts'
import { type Instant, instantOf } from '../time/instant.ts'
import { dayNumberAt, startOfDayNumber } from '../time/zone.ts'
import type { Prepared } from './prepare.ts'
import type { Days } from './weeks.ts'
import type { Person } from './work.ts'

/** The days over which an average is taken: `days` of them, ending with a week; fewer for someone who started since. */
export interface ReferenceWindow {
  /** Number of the first day, and of the day after the last. */
  readonly from: number
  readonly to: number
  readonly start: Instant
  readonly end: Instant
  readonly days: number
}

/** The window of some weeks that ends with a week; undefined where the person started after it. */
export function windowEndingWith(
  { zone }: Prepared,
  { amhp }: Person,
  { day, end }: Days,
  weeks: number,
): ReferenceWindow | undefined {
  const to = day + 7
  const full = to - weeks * 7
  const from = amhp.startedOn === undefined ? full : Math.max(full, dayNumber(amhp.startedOn))
  if (from >= to) return undefined
  return { from, to, start: startOfDayNumber(zone, from), end, days: to - from }
}

/**
 * The number of the first day of which nothing is known: the day after the last shift's, or the end of the period where that is
 * later, as `recordsFrom` is by default the earlier of the first shift's day and the first of the period.
 */
export function recordsUntilDay({ rota, zone, lastShiftEnd }: Prepared): number {
  const to = dayNumber(rota.period.to)
  return lastShiftEnd === undefined ? to : Math.max(to, dayNumberAt(zone, instantOf(lastShiftEnd - 1)) + 1)
}
