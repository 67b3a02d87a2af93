import { z } from 'zod'
import { shiftKinds } from './shift-kind.ts'
import { countNumber, idText, instantText } from './values.ts'

const shiftKindText = z.enum(shiftKinds)

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
