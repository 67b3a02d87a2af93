import * as z from 'zod/mini'
import { derogationRegulations } from './derogation-reach.ts'
import { date, documentId, instant } from './values.ts'

export const derogationRegulation = z.literal(derogationRegulations, 'Use 21, 22 or 23')

/** A ground on which limits do not hold, and rest is given later instead (regulations 21 to 23); `amhp` null means everyone. */
export const derogation = z.strictObject({
  regulation: derogationRegulation,
  basis: z.optional(z.string()),
  from: z.optional(date),
  until: z.optional(date),
  amhp: z.optional(z.nullable(documentId)),
})
export type Derogation = z.output<typeof derogation>

/** Compensatory rest that an AMHP was given. */
export const restGiven = z.strictObject({ amhp: documentId, start: instant, end: instant })
export type RestGiven = z.output<typeof restGiven>

/** Other protection in place of rest, in an exceptional case (regulation 24(b)), for the shortfall before or at a shift. */
export const restProtected = z.strictObject({
  amhp: documentId,
  shift: documentId,
  reason: z.string().check(z.minLength(1, 'Say what protection was given instead, and why')),
})
export type RestProtected = z.output<typeof restProtected>
