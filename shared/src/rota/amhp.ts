import { z } from 'zod'
import { countNumber, dateText, idText, instantText, nameText } from './values.ts'

/** A stretch in which an approval does not count; `until` null or left out while it lasts. */
export const suspensionText = z.strictObject({ from: instantText, until: instantText.nullable().optional() })
export type Suspension = z.output<typeof suspensionText>

/** Approval by a local authority under s.114; `until` is the last valid day, and left out means no end is known. */
export const approvalText = z.strictObject({
  authority: idText,
  from: dateText.optional(),
  until: dateText.optional(),
  suspended: z.array(suspensionText).default([]),
})
export type Approval = z.output<typeof approvalText>

/** An agreement to act for an authority other than the one that approved; `until` is the last valid day. */
export const actingForText = z.strictObject({
  authority: idText,
  from: dateText.optional(),
  until: dateText.nullable().optional(),
})
export type ActingFor = z.output<typeof actingForText>

/** A signed opt-out of the 48-hour average alone (regulation 5); `until` is the last day it holds. */
export const optOutText = z.strictObject({ from: dateText.optional(), until: dateText.nullable().optional() })
export type OptOut = z.output<typeof optOutText>

/** An approved mental health professional as the rules see one. Minutes are for a week. */
export const amhpText = z.strictObject({
  id: idText,
  name: nameText,
  contractedMinutes: countNumber.optional(),
  startedOn: dateText.optional(),
  approvals: z.array(approvalText).default([]),
  actingFor: z.array(actingForText).default([]),
  optOut: optOutText.optional(),
})
export type Amhp = z.output<typeof amhpText>
