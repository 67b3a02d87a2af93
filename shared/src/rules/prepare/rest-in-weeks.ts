import { dateOfDayNumber, dayNumber, type LocalDate } from '../../time/date.ts'
import { hour, instantOf } from '../../time/instant.ts'
import { dateAt } from '../../time/zone.ts'
import type { Prepared } from './prepare.ts'
import type { WeeklyRestSettings } from './rest-terms.ts'
import { type Rests, restsIn } from './rests.ts'
import { type Days, weeksOf } from './weeks.ts'
import type { Person } from './work.ts'

/** One rest of 48 h with a daily rest of 11 h stands for a fortnight's two. */
const longFortnightRest = 59 * hour

/** A week or fortnight without its rest, or (`judged` false) one whose answer lies before the records. */
export interface ShortWeek {
  readonly week: Days
  readonly rests: Rests
  readonly judged: boolean
  /** How much more rest it needed, in milliseconds. */
  readonly owed: number
}

/** The weeks or fortnights that the settings ask about. */
export const restWeeks = (prepared: Prepared, { every, fortnightFrom }: WeeklyRestSettings): readonly Days[] =>
  every === 'week' ? weeksOf(prepared) : weeksOf(prepared, 14, fortnightFrom && dayNumber(fortnightFrom))

/** The first and the last day of a week or fortnight. */
export const daysOf = ({ zone }: Prepared, { day, end }: Days): [LocalDate, LocalDate] => [
  dateOfDayNumber(day),
  dateAt(zone, instantOf(end - 1)),
]

/** The weeks of a person that do not hold their rest. */
export function shortWeeksOf(
  { recordsFrom }: Prepared,
  person: Person,
  { hours, every }: WeeklyRestSettings,
  weeks: readonly Days[],
): ShortWeek[] {
  const needed = hours * hour
  const fortnight = every === 'fortnight'
  const holds = ({ longest, second }: Rests) =>
    fortnight ? second >= needed || longest >= longFortnightRest : longest >= needed
  const found: ShortWeek[] = []
  let stretch = 0
  for (const week of weeks) {
    const { start, end } = week
    while (stretch < person.stretches.length && person.stretches[stretch]!.end <= start) stretch++
    const rests = restsIn(person.stretches, start, end, stretch)
    const short = !holds(rests)
    if (!short && (recordsFrom <= start || holds(restsIn(person.stretches, recordsFrom, end, stretch)))) continue
    const each = Math.max(0, needed - rests.longest) + (fortnight ? Math.max(0, needed - rests.second) : 0)
    const owed = fortnight ? Math.min(each, longFortnightRest - rests.longest) : each
    found.push({ week, rests, judged: short, owed })
  }
  return found
}
