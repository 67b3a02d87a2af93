import * as z from 'zod/mini'
import { count, date, documentId, documentName, instant } from './values.ts'

/** A stretch in which an approval does not count; `until` null or left out while it lasts. */
export const suspension = z.strictObject({ from: instant, until: z.optional(z.nullable(instant)) })
export type Suspension = z.output<typeof suspension>

/** Approval by a local authority under s.114; `until` is the last valid day, and left out means no end is known. */
export const approval = z.strictObject({
  authority: documentId,
  from: z.optional(date),
  until: z.optional(date),
  suspended: z._default(z.array(suspension), []),
})
export type Approval = z.output<typeof approval>

/** An agreement to act for an authority other than the one that approved; `until` is the last valid day. */
export const actingFor = z.strictObject({
  authority: documentId,
  from: z.optional(date),
  until: z.optional(z.nullable(date)),
})
export type ActingFor = z.output<typeof actingFor>

/** A signed opt-out of the 48-hour average alone (regulation 5); `until` is the last day it holds. */
export const optOut = z.strictObject({ from: z.optional(date), until: z.optional(z.nullable(date)) })
export type OptOut = z.output<typeof optOut>

export const averageWeeksChoices = [17, 26, 52] as const
export const averageWeeks = z.literal(averageWeeksChoices, 'Use 17, 26 or 52')
export type AverageWeeks = z.output<typeof averageWeeks>

/** An approved mental health professional as the rules see one. Minutes are for a week. */
export const amhp = z.strictObject({
  id: documentId,
  name: documentName,
  contractedMinutes: z.optional(count),
  startedOn: z.optional(date),
  approvals: z._default(z.array(approval), []),
  actingFor: z._default(z.array(actingFor), []),
  optOut: z.optional(optOut),
  /** Her own reference period of the 48-hour average, in weeks, where it is not the service's (regulation 21). */
  averageWeeks: z.optional(averageWeeks),
})
export type Amhp = z.output<typeof amhp>
