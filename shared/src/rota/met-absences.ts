import * as z from 'zod/mini'
import { overlaps, type Span } from '../time/span.ts'
import { type AbsenceKind, absenceKind } from './absence.ts'
import { id, instant, version } from './values.ts'

/** What else there is of an absence, beside its time, that averages and rules read. */
interface Away extends Span {
  readonly kind: AbsenceKind
  readonly countsAsWork: boolean
  readonly excluded: boolean
}

/** Whether one absence could be the other's continuation: averages and rules would read both alike. */
export const mayMerge = (one: Away, other: Away): boolean =>
  one.kind === other.kind && one.countsAsWork === other.countsAsWork && one.excluded === other.excluded

/** Whether two absences of a person overlap, or touch and are alike. Leave that ends where sickness begins is no repeat. */
export const meets = (one: Away, other: Away): boolean =>
  overlaps(one, other) || ((one.start === other.end || one.end === other.start) && mayMerge(one, other))

/** What `already-away` says of each absence that one would meet. */
export const metAbsences = z.array(
  z.object({
    id,
    version,
    kind: absenceKind,
    start: instant,
    end: instant,
    countsAsWork: z.boolean(),
    excluded: z.boolean(),
    endKnown: z.boolean(),
    merges: z.boolean(),
  }),
)
export type MetAbsence = z.output<typeof metAbsences>[number]

/** The answer to `already-away`. The version is that of which it was answered. */
export const metAnswers = z._default(
  z.array(z.object({ absence: id, version, becomes: z.enum(['kept', 'merged']) })).check(z.maxLength(100)),
  [],
)
export type MetAnswer = z.output<typeof metAnswers>[number]
