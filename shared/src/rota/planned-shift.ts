import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { shiftKind, shiftRole } from './role-and-kind.ts'
import { endsAfterStart, id, instant } from './values.ts'

/** Whose shifts are meant: the draft of every rota, or the newest edition of those that have one. */
export const shiftStates = ['draft', 'published'] as const
export type ShiftState = (typeof shiftStates)[number]

export const longestShift = 14 * 24 * hour

/** For which of the service's authorities somebody is on duty, each once and in order; null for all that she may act for. */
export const dutyAuthorities = z.nullable(
  z.array(id).check(
    z.minLength(1, 'Choose at least one authority'),
    z.overwrite((ids) => [...new Set(ids)].sort()),
  ),
)

/** The fields of a planned shift. Tables, log, rota document and replies take theirs from here; see the README of shared. */
export const plannedShiftFields = z.object({
  id,
  amhp: id,
  role: shiftRole,
  kind: shiftKind,
  start: instant,
  end: instant,
  /** The shift code it was placed with, if any. */
  code: z.nullable(z.string().check(z.maxLength(6))),
  /** A standby that may lie over another shift of the same AMHP. */
  shareable: z._default(z.boolean(), false),
  authorities: z._default(dutyAuthorities, null),
})

/** What is chosen of a shift beside its AMHP, its times and its code. */
export const chosenShiftFields = z.omit(plannedShiftFields, {
  id: true,
  amhp: true,
  start: true,
  end: true,
  code: true,
})
export type ChosenShift = z.output<typeof chosenShiftFields>

/** What a new shift is until it is said otherwise. */
export const newShift: ChosenShift = z.decode(chosenShiftFields, { role: 'amhp', kind: 'waking' })

/** One AMHP's planned period of duty, as the board edits it and an edition publishes it. Whoever adds it makes the id. */
export const plannedShift = plannedShiftFields.check(
  endsAfterStart,
  z.refine(({ start, end }) => end - start <= longestShift, {
    path: ['end'],
    message: 'A shift is at most 14 days long',
  }),
)
export type PlannedShift = z.output<typeof plannedShift>

const fields = Object.keys(plannedShiftFields.shape) as (keyof PlannedShift)[]

/** The shift alone, of a value that holds more. */
export const plannedOf = (value: PlannedShift): PlannedShift =>
  Object.fromEntries(fields.map((field) => [field, value[field]])) as PlannedShift

/** Whether a field of two shifts is the same. */
export function sameField(field: keyof PlannedShift, a: Partial<PlannedShift>, b: Partial<PlannedShift>): boolean {
  const [one, other] = [a[field], b[field]]
  return one === other || (Array.isArray(one) && Array.isArray(other) && one.join() === other.join())
}

/** Whether two shifts are the same in every part, or both are missing. */
export const sameShift = (a: PlannedShift | null, b: PlannedShift | null): boolean =>
  a === b || (a !== null && b !== null && fields.every((field) => sameField(field, a, b)))
