import type { RestAnswer } from '@amhp/shared/contract/shift-records.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { dailyRestHours } from '@amhp/shared/rules/daily-rest.ts'
import type { Person } from '@amhp/shared/rules/prepare/person.ts'
import type { Prepared } from '@amhp/shared/rules/prepare/prepare.ts'
import { shortfallsOf } from '@amhp/shared/rules/prepare/shortfalls.ts'
import { type Instant, laterOf, minutesDown } from '@amhp/shared/time/instant.ts'
import { restAfter } from './rest-after.ts'

/**
 * What a shift as recorded means for rest: when the AMHP may next start, and what of her work after `now` starts too soon.
 * Null if nothing was worked. What is prepared has her published shifts with their records.
 */
export function restAnswer(
  prepared: Prepared,
  shiftId: string,
  now: Instant,
  labelOf: (shiftId: string) => string,
): RestAnswer | null {
  const { rota } = prepared
  const shift = rota.shifts.find(({ id }) => id === shiftId)
  const person = prepared.people.find(({ amhp }) => amhp.id === shift?.amhp)
  const hours = dailyRestHours(prepared)
  const until = shift && person && workedUntil(person, shift)
  if (!shift || !person || until === undefined) return null
  const { earliestStart: earliest, goesOn } = restAfter(person, until, hours)
  const tooShort = shortfallsOf(person, hours).found.flatMap(({ before, rest }) =>
    before && before.at > now && before.at >= until && before.at < earliest ? [{ ...before, rest }] : [],
  )
  const postAt = (at: Instant) => rota.otherWork.find((work) => work.amhp === shift.amhp && work.start === at)?.label
  const label = (of: Shift | undefined, at: Instant) => (of ? labelOf(of.id) : (postAt(at) ?? 'her other post'))
  return {
    workedUntil: until,
    earliestStart: earliest,
    goesOn: goesOn
      ? { label: label(goesOn.next.shift, goesOn.next.start), start: goesOn.next.start, end: goesOn.end }
      : null,
    requiredMinutes: Math.ceil(hours * 60),
    tooShort: tooShort.map(({ shift: next, at, rest }) => ({
      shift: next?.id ?? null,
      label: label(next, at),
      start: at,
      restMinutes: minutesDown(rest),
    })),
  }
}

/** The end of the work of a shift, extended by other work that overlaps it. Work that starts as it ends does not count. */
function workedUntil({ pieces }: Person, { id }: Shift): Instant | undefined {
  const own = pieces.filter(({ shift }) => shift?.id === id)
  if (own.length === 0) return undefined
  let until = own.map(({ end }) => end).reduce(laterOf)
  for (const piece of pieces) if (piece.start < until) until = laterOf(until, piece.end)
  return until
}
