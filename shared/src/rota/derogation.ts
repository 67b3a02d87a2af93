import * as z from 'zod/mini'
import { date, documentId, instant } from './values.ts'

/** The regulations of the Working Time Regulations 1998 on whose ground rest may be given later. */
export const derogationRegulations = [21, 22, 23] as const
export type DerogationRegulation = (typeof derogationRegulations)[number]
export const derogationRegulation = z.literal(derogationRegulations, 'Use 21, 22 or 23')

/** The rules a shortfall of which is then rest that is owed. */
export const derogableRules = ['daily-rest', 'weekly-rest'] as const
export type DerogableRule = (typeof derogableRules)[number]

/** A ground on which rest may be given later instead (regulations 21 to 23); `amhp` null means everyone. */
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
