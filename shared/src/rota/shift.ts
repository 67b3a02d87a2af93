import { z } from 'zod'
import { countNumber, idText, instantText } from './values.ts'

/** `standby` is off site and works only when called; `sleep-in` is at a place the employer sets; `shadow` observes. */
export const shiftKinds = ['waking', 'standby', 'sleep-in', 'training', 'shadow'] as const
export const shiftKindText = z.enum(shiftKinds)
export type ShiftKind = z.output<typeof shiftKindText>

/** Work done when called during standby. */
export const callOutText = z.strictObject({
  start: instantText,
  end: instantText,
  mode: z.enum(['phone', 'attended']).optional(),
})
export type CallOut = z.output<typeof callOutText>

/** What was worked where it differs from the plan. */
export const actualText = z.strictObject({ start: instantText.optional(), end: instantText.optional() })
export type Actual = z.output<typeof actualText>

/** One AMHP's planned period. A `shareable` standby may lie over another shift of the same AMHP. */
export const shiftText = z.strictObject({
  id: idText,
  amhp: idText,
  role: idText,
  kind: shiftKindText,
  start: instantText,
  end: instantText,
  actual: actualText.optional(),
  breakMinutes: countNumber.optional(),
  shareable: z.boolean().default(false),
  callOuts: z.array(callOutText).default([]),
})
export type Shift = z.output<typeof shiftText>
