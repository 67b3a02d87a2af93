import * as z from 'zod/mini'
import { shiftKind } from './role-and-kind.ts'
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

/** One AMHP's planned period. A `shareable` standby may lie over another shift of the same AMHP. */
export const shift = z.strictObject({
  id: documentId,
  amhp: documentId,
  role: documentId,
  kind: shiftKind,
  start: instant,
  end: instant,
  actual: z.optional(actual),
  breakMinutes: z.optional(count),
  shareable: z._default(z.boolean(), false),
  callOuts: z._default(z.array(callOut), []),
})
export type Shift = z.output<typeof shift>
