import { dateOfDayNumber, dayNumber } from '../../time/date.ts'
import { instantOf } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { dayNumberAt, startOfDayNumber } from '../../time/zone.ts'
import { cached } from './cached.ts'
import type { Person } from './person.ts'
import type { Prepared } from './prepare.ts'
import { type Days, weeksOf } from './weeks.ts'
import { shiftsWorkedIn } from './work.ts'

/** The days over which an average is taken, ending with a week; fewer for someone who started since. */
export interface ReferencePeriod extends Span {
  readonly week: Days
  /** Number of the first day, and of the day after the last. */
  readonly from: number
  readonly to: number
  readonly days: number
}

/** The whole reference period that ends with each week of the period. */
const wholePeriods = cached((prepared: Prepared, weeks: number): readonly ReferencePeriod[] =>
  weeksOf(prepared, 7).map((week) => {
    const to = week.day + 7
    const from = to - weeks * 7
    return { week, from, to, start: startOfDayNumber(prepared.zone, from), end: week.end, days: weeks * 7 }
  }),
)

/** A person's reference periods, one ending with each week of the period: cut at the start of the post, none before it. */
export function referencePeriods(
  prepared: Prepared,
  { amhp, zone }: Person,
  weeks: number,
): readonly ReferencePeriod[] {
  const periods = wholePeriods(prepared, weeks)
  const from = amhp.startedOn === undefined ? Number.NEGATIVE_INFINITY : dayNumber(amhp.startedOn)
  return periods.flatMap((period) => {
    if (from >= period.to) return []
    if (from <= period.from) return [period]
    return [{ ...period, from, start: startOfDayNumber(zone, from), days: period.to - from }]
  })
}

/** The number of the first day after the records: after the last shift, or after the period where that is later. */
export const recordsUntilDay = cached(({ rota, zone, period }: Prepared): number => {
  let last = period.end
  for (const { end } of rota.shifts) if (end > last) last = end
  return dayNumberAt(zone, instantOf(last - 1)) + 1
})

/** An average, in milliseconds, that is over its limit. */
export interface Over extends ReferencePeriod {
  readonly average: number
}

/** The worst of each run of periods over their limit, the first of equals. `over` returns a period's average where it is over. */
export function worstInARow(
  periods: readonly ReferencePeriod[],
  over: (period: ReferencePeriod) => number | undefined,
): Over[] {
  const found: Over[] = []
  let worst: Over | undefined
  for (const period of periods) {
    const average = over(period)
    if (average === undefined) {
      if (worst) found.push(worst)
      worst = undefined
    } else if (!worst || average > worst.average) worst = { ...period, average }
  }
  if (worst) found.push(worst)
  return found
}

/** A finding about an average; its key and its shifts are of the week that the reference period ends with. */
export const foundAverage = <F>(person: Person, { week, start, end }: Over, facts: F) => ({
  judged: dateOfDayNumber(week.day),
  start,
  end,
  shifts: shiftsWorkedIn(person, week),
  facts,
})
