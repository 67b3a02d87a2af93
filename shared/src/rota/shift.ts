import * as z from 'zod/mini'
import { plannedShiftFields } from './planned-shift.ts'
import { count, documentId, instant } from './values.ts'

/** How a call on standby was answered. */
export const callOutModes = ['phone', 'attended'] as const
export const callOutMode = z.enum(callOutModes)
export type CallOutMode = z.output<typeof callOutMode>

/** Work done when called during standby. */
export const callOut = z.strictObject({
  start: instant,
  end: instant,
  mode: z.optional(callOutMode),
})
export type CallOut = z.output<typeof callOut>

/** What was worked where it differs from the plan. */
export const actual = z.strictObject({ start: z.optional(instant), end: z.optional(instant) })
export type Actual = z.output<typeof actual>

const { code: _, authorities: __, ...plan } = plannedShiftFields.shape

/** A planned shift with what happened on it. Other systems write ids and roles by their own rules. */
export const shift = z.strictObject({
  ...plan,
  id: documentId,
  amhp: documentId,
  role: documentId,
  actual: z.optional(actual),
  /** On duty for these alone; left out, for all she may act for. */
  authorities: z.optional(z.array(documentId).check(z.minLength(1, 'Name at least one authority, or leave it out'))),
  breakMinutes: z.optional(count),
  callOuts: z._default(z.array(callOut), []),
})
export type Shift = z.output<typeof shift>
