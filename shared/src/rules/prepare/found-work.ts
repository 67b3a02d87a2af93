import type { Span } from '../../time/span.ts'
import { aboutAmhp, type Facts, type Found } from '../rule.ts'
import { firstWhere } from './first-where.ts'
import type { Prepared } from './prepare.ts'
import { firstShiftOf, shiftsOfStretches } from './shifts-of.ts'
import type { Person } from './work.ts'

/** Whether a stretch, given by index, holds work of a shift itself: not only call-outs and other work. */
export function holdsShiftWork({ pieces, stretches }: Person, index: number): boolean {
  const { from, to } = stretches[index]!
  for (let i = from; i < to; i++) if (pieces[i]!.shiftWork) return true
  return false
}

/** Whether a shift of some stretches, given by index, meets the period. */
export const meetsPeriod = ({ meets }: Prepared, person: Person, indexes: readonly number[]): boolean =>
  shiftsOfStretches(person, indexes).some(meets)

/** The stretch, by index, that begins with the records: work before them may touch it. None is -1. */
export function stretchTouched({ recordsFrom }: Prepared, { stretches }: Person): number {
  const index = firstWhere(stretches, ({ start }) => start >= recordsFrom)
  return stretches[index]?.start === recordsFrom ? index : -1
}

/** The same of the stretches from one to another (exclusive). */
export function meetPeriod({ meets }: Prepared, { pieces, stretches }: Person, from: number, to: number): boolean {
  for (let i = stretches[from]!.from; i < stretches[to - 1]!.to; i++) {
    const { shift } = pieces[i]!
    if (shift && meets(shift)) return true
  }
  return false
}

/** The indexes from one to another (exclusive). */
export function indexesFrom(from: number, to: number): number[] {
  const indexes: number[] = []
  for (let i = from; i < to; i++) indexes.push(i)
  return indexes
}

/**
 * A finding about stretches of a person; none where no shift of theirs meets the period. Its key names the first shift of the
 * stretch that is judged, the last of the list unless `judged` says which.
 */
export function foundInStretches(
  { meets }: Prepared,
  person: Person,
  code: string,
  indexes: readonly number[],
  { start, end }: Span,
  facts: Facts,
  judged: number = indexes.at(-1)!,
): readonly Found[] {
  const shifts = shiftsOfStretches(person, indexes)
  if (!shifts.some(meets)) return none
  const subject = firstShiftOf(person, judged) ?? shifts[0]!
  const amhp = person.amhp.id
  const key = `${code}/${amhp}/${subject.id}`
  return [aboutAmhp({ key, amhp, start, end, shifts: shifts.map(({ id }) => id), facts })]
}

const none: readonly Found[] = []
