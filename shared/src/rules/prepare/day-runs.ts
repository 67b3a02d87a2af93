import type { Shift } from '../../rota/shift.ts'
import type { Person, Stretch } from './person.ts'
import type { Prepared } from './prepare.ts'
import { foundIn, shiftsOf, touchesRecords } from './work.ts'

/** What is found about more days in a row than may be, or the shifts of a run that work before the records may make too long, or shorter. */
type DaysInARow =
  | (ReturnType<typeof foundIn<{ actual: number; limit: number; unit: string }>> & { readonly unknown?: undefined })
  | { readonly unknown: readonly Shift[] }

/** The days in a row on which some stretches of a person start, in order, where they are more than `most` or may be. */
export function* tooManyDaysInARow(
  person: Person,
  all: readonly Stretch[],
  { most, unit }: { readonly most: number; readonly unit: string },
  { meets }: Prepared,
): Iterable<DaysInARow> {
  const { firstDay } = person
  let from = 0
  for (let to = 1; to <= all.length; to++) {
    const last = all[to - 1]!.day
    if (to < all.length && all[to]!.day <= last + 1) continue
    const begins = all[from]!
    const count = last - begins.day + 1
    const holdsFirstDay = begins.day <= firstDay && last >= firstDay
    if (count > most || holdsFirstDay) {
      const stretches = all.slice(from, to)
      // What work before the records touches counts on the day before them, and no longer on the first.
      const moves = touchesRecords(person, begins) && (stretches[1]?.day ?? last + 1) > begins.day
      const isSure = moves ? count - 1 > most && shiftsOf(stretches.slice(1)).some(meets) : count > most
      if (!isSure && holdsFirstDay) yield { unknown: shiftsOf(stretches) }
      const span = { start: begins.start, end: stretches.at(-1)!.end }
      if (count > most) yield foundIn(stretches, span, { actual: count, limit: most, unit }, begins)
    }
    from = to
  }
}
