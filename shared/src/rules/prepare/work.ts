import type { Shift } from '../../rota/shift.ts'
import { firstWhere } from '../../time/first-where.ts'
import { overlapping, overlaps, type Span } from '../../time/span.ts'
import type { Person, Piece, Stretch } from './person.ts'

/** The shifts of some pieces or stretches, each once, in their order. */
export function shiftsOf(worked: readonly (Piece | Stretch)[]): Shift[] {
  const found = new Set<Shift>()
  for (const one of worked) for (const { shift } of 'pieces' in one ? one.pieces : [one]) if (shift) found.add(shift)
  return [...found]
}

/** Whether any shift of some stretches passes a test. */
export const someShift = (stretches: readonly Stretch[], wanted: (shift: Shift) => boolean): boolean =>
  stretches.some(({ pieces }) => pieces.some(({ shift }) => shift !== undefined && wanted(shift)))

/** Whether a stretch holds work of a shift itself: not only call-outs and other work. */
export const holdsShiftWork = ({ pieces }: Stretch): boolean => pieces.some(({ kind }) => kind === 'shift')

/** Whether a stretch begins with the records: work before them may touch it, and be of a shift. */
export const touchesRecords = ({ recordsFrom }: Person, { start }: Stretch): boolean => start === recordsFrom

/** A finding about stretches, named after the first shift of the one that is judged: the last, unless `judged` says which. */
export function foundIn<F>(stretches: readonly Stretch[], { start, end }: Span, facts: F, judged = stretches.at(-1)!) {
  const shifts = shiftsOf(stretches)
  return { judged: (shiftsOf([judged])[0] ?? shifts[0])?.id ?? '', start, end, shifts, facts }
}

/** The shifts that meet some time as planned, in order. */
export function shiftsMeeting({ shifts }: Person, span: Span): Shift[] {
  const until = firstWhere(shifts, ({ start }) => start >= span.end)
  return shifts.slice(0, until).filter(({ end }) => end > span.start)
}

/** The shifts whose work meets some time, in order of the work. */
export const shiftsWorkedIn = ({ stretches }: Person, span: Span): Shift[] =>
  shiftsOf(overlapping(stretches, span).flatMap(({ pieces }) => pieces.filter((piece) => overlaps(piece, span))))
