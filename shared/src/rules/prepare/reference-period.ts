import { dateOfDayNumber, dayNumber, weekdayIndex } from '../../time/date.ts'
import { instantOf } from '../../time/instant.ts'
import { dayNumberAt, startOfDayNumber } from '../../time/zone.ts'
import { cached } from './cached.ts'
import type { Person } from './person.ts'
import type { Prepared } from './prepare.ts'
import { shiftsWorkedIn } from './work.ts'

/** The days over which an average is taken, by number; `to` is the day after the last. */
export interface ReferencePeriod {
  readonly from: number
  readonly to: number
}

/** The day on which a person's post began, by number; minus infinity where it is not known. */
export const startedDay = ({ amhp }: Person): number =>
  amhp.startedOn === undefined ? Number.NEGATIVE_INFINITY : dayNumber(amhp.startedOn)

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

/** Collects the worst of each run of successive periods over their limit, or of equals the one asked for. Takes periods in order. */
export function worstOfRuns(ofEquals: 'first' | 'last') {
  const found: Over[] = []
  let worst: Over | undefined
  const within = () => {
    if (worst) found.push(worst)
    worst = undefined
  }
  return {
    over(from: number, to: number, average: number) {
      if (!worst || average > worst.average || (ofEquals === 'last' && average === worst.average))
        worst = { from, to, average }
    },
    /** A period that is not over its limit, or not judged, ends a run. */
    within,
    found(): readonly Over[] {
      within()
      return found
    },
  }
}

/** A finding about an average: its key is of the week in which the reference period ends, its shifts of the last seven days. */
export function foundAverage<F>(person: Person, { from, to }: ReferencePeriod, facts: F) {
  const end = startOfDayNumber(person.zone, to)
  return {
    judged: dateOfDayNumber(to - 1 - weekdayIndex(to - 1)),
    start: startOfDayNumber(person.zone, from),
    end,
    shifts: shiftsWorkedIn(person, { start: startOfDayNumber(person.zone, to - 7), end }),
    facts,
  }
}
