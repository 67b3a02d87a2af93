import { dayNumber, type LocalDate } from '../../time/date.ts'
import type { Person } from './person.ts'
import type { Prepared } from './prepare.ts'
import { startedDay } from './reference-period.ts'

/** The reference periods of a person for the 48-hour average. */
export interface ReferenceWindows {
  /** The longest of them, in days. */
  readonly mostDays: number
  /** How many days the one of a day has, where she has worked as long. */
  daysOn(day: number): number
  /** The first day of the one that ends before a day; undefined where none does. Days are their numbers. */
  startOf(to: number): number | undefined
  /** Where records begin on a day: the day before which the first whole one ends. */
  firstEnd(records: number): number
}

/**
 * Any successive weeks (regulation 4(3)(b)), or those that an agreement counts from a day (4(3)(a)). Of someone who started
 * since, all her time (4(4)), where that is whole weeks. Her own weeks count while a regulation 21 derogation applies to her.
 */
export function referenceWindows(
  { rota }: Prepared,
  person: Person,
  { weeks, periodsFrom }: { readonly weeks: number; readonly periodsFrom: LocalDate | undefined },
): ReferenceWindows {
  const started = startedDay(person)
  const agreed = periodsFrom === undefined ? undefined : dayNumber(periodsFrom)
  const { id, averageWeeks: own } = person.amhp
  const own21 =
    own === undefined || own === weeks
      ? []
      : rota.derogations
          .filter(({ regulation, amhp }) => regulation === 21 && (amhp === undefined || amhp === null || amhp === id))
          .map(({ from, until }) => ({
            from: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from),
            until: until === undefined ? Number.POSITIVE_INFINITY : dayNumber(until),
          }))
  const daysOn = (day: number) =>
    7 * (own !== undefined && own21.some(({ from, until }) => from <= day && day <= until) ? own : weeks)

  return {
    mostDays: 7 * Math.max(weeks, own21.length > 0 ? own! : 0),
    daysOn,
    startOf(to) {
      const days = daysOn(to - 1)
      const served = to - started
      if (served < days) return served > 0 && served % 7 === 0 ? started : undefined
      if (agreed !== undefined && (to <= agreed || (to - agreed) % days !== 0)) return undefined
      return to - days
    },
    firstEnd(records) {
      const days = daysOn(records)
      if (agreed === undefined) return records + days
      return agreed + (Math.ceil(Math.max(0, records - agreed) / days) + 1) * days
    },
  }
}
