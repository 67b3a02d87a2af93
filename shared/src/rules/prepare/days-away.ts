import { type Absence, excludedKinds } from '../../rota/absence.ts'
import { dayNumber, weekdayIndex } from '../../time/date.ts'
import { union } from '../../time/span.ts'
import { dayNumberAt, startOfDayNumber } from '../../time/zone.ts'
import type { Person } from './person.ts'

/** Official examples count working days: of a week, Monday to Sunday, an average leaves out no more. */
const mostInAWeek = 5

/** Days of leave, sickness or family absence, each whole from local midnight to midnight, by number. */
export const wholeDaysAway = (person: Person): ReadonlySet<number> => new Set(daysOf(person, person.absences))

/** The days away that an average leaves out (reg 4(6)): the first five of each week. */
export function excludedDays(person: Person): ReadonlySet<number> {
  const excluded = new Set<number>()
  let week: number | undefined
  let inWeek = 0
  const absences = person.absences.filter((one) => one.excluded !== false)
  for (const day of daysOf(person, absences)) {
    const monday = day - weekdayIndex(day)
    inWeek = monday === week ? inWeek + 1 : 1
    week = monday
    if (inWeek <= mostInAWeek) excluded.add(day)
  }
  return excluded
}

/** In order. */
function daysOf({ zone }: Person, absences: readonly Absence[]): readonly number[] {
  const away = absences.filter(({ kind }) => excludedKinds.has(kind))
  const days: number[] = []
  for (const { start, end } of union(away)) {
    let day = dayNumberAt(zone, start)
    if (startOfDayNumber(zone, day) < start) day++
    for (; startOfDayNumber(zone, day + 1) <= end; day++) days.push(day)
  }
  return days
}

/** The days of a person's opt-out, by number, `to` exclusive; none from infinity to infinity. */
export function optedOutDays({ amhp: { optOut } }: Person): { readonly from: number; readonly to: number } {
  if (optOut === undefined) return { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  return {
    from: optOut.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(optOut.from),
    to: optOut.until ? dayNumber(optOut.until) + 1 : Number.POSITIVE_INFINITY,
  }
}
