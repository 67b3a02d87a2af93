import { dayNumber } from '../../time/date.ts'
import { type Instant, instantOf } from '../../time/instant.ts'
import { dayNumberAt, startOfDayNumber } from '../../time/zone.ts'
import { knownOf } from './known.ts'
import type { Prepared } from './prepare.ts'
import { type Days, weeksOf } from './weeks.ts'
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

/** A week and the window of some weeks that ends with it. */
export interface WeekJudged {
  readonly week: Days
  readonly window: ReferenceWindow
}

/** Each week of the period with its whole window. */
export const windowsOf = (prepared: Prepared, weeks: number): readonly WeekJudged[] =>
  knownOf(prepared, `windows/${weeks}`, () => makeWindows(prepared, weeks))

const makeWindows = (prepared: Prepared, weeks: number): WeekJudged[] =>
  weeksOf(prepared).map((week) => {
    const to = week.day + 7
    const from = to - weeks * 7
    return { week, window: { from, to, start: startOfDayNumber(prepared.zone, from), end: week.end, days: weeks * 7 } }
  })

/** The windows of a person: those after the start are cut at it, those before it left out. */
export function windowsFor(
  { zone }: Prepared,
  { amhp }: Person,
  windows: readonly WeekJudged[],
): readonly WeekJudged[] {
  const from = amhp.startedOn === undefined ? Number.NEGATIVE_INFINITY : dayNumber(amhp.startedOn)
  if (!windows[0] || from <= windows[0].window.from) return windows
  return windows.flatMap(({ week, window }) => {
    if (from >= window.to) return []
    if (from <= window.from) return [{ week, window }]
    return [{ week, window: { ...window, from, start: startOfDayNumber(zone, from), days: window.to - from } }]
  })
}

/**
 * The number of the first day of which nothing is known: the day after the last shift's, or the end of the period where that is
 * later, as `recordsFrom` is by default the earlier of the first shift's day and the first of the period.
 */
export function recordsUntilDay({ rota, zone, lastShiftEnd }: Prepared): number {
  const to = dayNumber(rota.period.to)
  return lastShiftEnd === undefined ? to : Math.max(to, dayNumberAt(zone, instantOf(lastShiftEnd - 1)) + 1)
}
