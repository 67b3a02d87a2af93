import * as z from 'zod/mini'
import { weekdays } from '../time/date.ts'
import { endsAfterDays } from './day-times.ts'
import { clockTime, count, date, documentId, documentName, instant } from './values.ts'

/** The days a band may start on; `bank-holiday` stands for every bank holiday, whatever its weekday. */
export const bandDays = [...weekdays, 'bank-holiday'] as const
export const bandDay = z.enum(bandDays)
export type BandDay = z.output<typeof bandDay>

/** How many are needed in one role. Left out: one person, the minimum as target, all of the service's authorities. */
const need = {
  role: documentId,
  minimum: z._default(count, 1),
  target: z.optional(count),
  authorities: z.optional(z.array(documentId)),
}

/** A part of the week that repeats. It belongs to the day on which it starts. */
export const band = z.strictObject({
  id: documentId,
  name: z.optional(documentName),
  days: z.array(bandDay),
  start: clockTime,
  end: clockTime,
  endsAfterDays: z.optional(endsAfterDays),
  cover: z._default(z.array(z.strictObject(need)), []),
})
export type Band = z.output<typeof band>

/** Duty on one occasion, outside the pattern. */
export const oneOffSlot = z.strictObject({
  id: documentId,
  name: z.optional(documentName),
  start: instant,
  end: instant,
  ...need,
  /** On top of the highest minimum that the pattern sets then for its role and authority. */
  additional: z.optional(z.boolean()),
})

/** Hours that another service has agreed to hold for an authority, on bands that start `from` to `until`, both included. */
export const coveredElsewhere = z.strictObject({
  id: z.optional(documentId),
  authority: documentId,
  by: z.optional(documentName),
  days: z.array(bandDay),
  start: clockTime,
  end: clockTime,
  from: z.optional(date),
  until: z.optional(z.nullable(date)),
})
export type CoveredElsewhere = z.output<typeof coveredElsewhere>
