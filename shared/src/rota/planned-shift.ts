import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { shiftKind, shiftRole } from './role-and-kind.ts'
import { endsAfterStart, id, instant } from './values.ts'

/** Whose shifts are meant: the draft of every rota, or the newest edition of those that have one. */
export const shiftStates = ['draft', 'published'] as const
export type ShiftState = (typeof shiftStates)[number]

export const longestShift = 14 * 24 * hour

/** One AMHP's planned period of duty, as the board edits it and an edition publishes it. Whoever adds it makes the id. */
export const plannedShift = z
  .object({
    id,
    amhp: id,
    role: shiftRole,
    kind: shiftKind,
    start: instant,
    end: instant,
    /** The shift code it was placed with, if any. */
    code: z.nullable(z.string().check(z.maxLength(6))),
    shareable: z.boolean(),
  })
  .check(
    endsAfterStart,
    z.refine(({ start, end }) => end - start <= longestShift, {
      path: ['end'],
      message: 'A shift is at most 14 days long',
    }),
  )
export type PlannedShift = z.output<typeof plannedShift>

const fields = Object.keys(plannedShift.shape) as (keyof PlannedShift)[]

/** The shift alone, of a value that holds more. */
export const plannedOf = (value: PlannedShift): PlannedShift =>
  Object.fromEntries(fields.map((field) => [field, value[field]])) as PlannedShift

/** Whether two shifts are the same in every part, or both are missing. */
export const sameShift = (a: PlannedShift | null, b: PlannedShift | null): boolean =>
  a === b || (a !== null && b !== null && fields.every((field) => a[field] === b[field]))

/** What is worked on a shift, whosever it is and under whatever code. */
type Work = Omit<PlannedShift, 'id' | 'amhp' | 'code'>
const workFields = fields.filter((field): field is keyof Work => !['id', 'amhp', 'code'].includes(field))

/** Whether two shifts are worked alike, whoever works them. */
export const sameWork = (a: Work, b: Work): boolean => workFields.every((field) => a[field] === b[field])
