import { dayNumber, weekdayIndex } from '../../time/date.ts'
import type { Instant } from '../../time/instant.ts'
import { dayNumberAt, startOfDayNumber, type Zone } from '../../time/zone.ts'
import { knownOf } from './known.ts'
import type { Prepared } from './prepare.ts'
import type { Person } from './work.ts'

/** Some whole days from local midnight to local midnight; `day` is the number of the first. */
export interface Days {
  readonly day: number
  readonly start: Instant
  readonly end: Instant
}

/** Blocks of 7 or 14 days that lie wholly inside the period: from Mondays, or counted from a given day. */
export function weeksOf(prepared: Prepared, length = 7, from?: number): readonly Days[] {
  return knownOf(prepared, `weeks/${length}/${from}`, () => makeWeeks(prepared, length, from))
}

function makeWeeks({ rota, zone }: Prepared, length: number, from: number | undefined): Days[] {
  const first = dayNumber(rota.period.from)
  const to = dayNumber(rota.period.to)
  const monday = first + ((7 - weekdayIndex(first)) % 7)
  const anchor = from ?? monday
  const weeks: Days[] = []
  for (let day = first + ((((anchor - first) % length) + length) % length); day + length <= to; day += length)
    weeks.push({ day, start: startOfDayNumber(zone, day), end: startOfDayNumber(zone, day + length) })
  return weeks
}

/** A weekend on which a person starts work: the number of its Saturday, and the stretches by index. */
export interface Weekend {
  readonly saturday: number
  readonly stretches: number[]
}

/** The weekends on which a person starts work, in order. */
export function weekendsOf(zone: Zone, person: Person): Weekend[] {
  const worked: Weekend[] = []
  for (const [i, { start }] of person.stretches.entries()) {
    const day = dayNumberAt(zone, start)
    const weekday = weekdayIndex(day)
    if (weekday < 5) continue
    const saturday = day - (weekday - 5)
    if (worked.at(-1)?.saturday !== saturday) worked.push({ saturday, stretches: [] })
    worked.at(-1)!.stretches.push(i)
  }
  return worked
}
