import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { shiftKind, shiftRole } from './role-and-kind.ts'
import { endsAfterStart, id, instant } from './values.ts'

/** Whose shifts are meant: the draft of every rota, or the newest edition of those that have one. */
export const shiftStates = ['draft', 'published'] as const
export type ShiftState = (typeof shiftStates)[number]

const longestShift = 14 * 24 * hour

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

/** Whether two shifts are the same in every part, or both are missing. */
export const sameShift = (a: PlannedShift | null, b: PlannedShift | null): boolean =>
  a === b || (a !== null && b !== null && shiftFields.every((field) => a[field] === b[field]))
const shiftFields = Object.keys(plannedShift.shape) as (keyof PlannedShift)[]
