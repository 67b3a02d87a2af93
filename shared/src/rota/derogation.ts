import * as z from 'zod/mini'
import { date, documentId, instant } from './values.ts'

/** The regulations of the Working Time Regulations 1998 that allow derogations. */
export const derogationRegulations = [21, 22, 23] as const
export type DerogationRegulation = (typeof derogationRegulations)[number]
export const derogationRegulation = z.literal(derogationRegulations, 'Use 21, 22 or 23')

/** The rules that a derogation may reach. Of the first four, what is short is then rest owed (regulation 24). */
export const owingRules = ['daily-rest', 'working-span', 'weekly-rest', 'missed-break'] as const
export type OwingRule = (typeof owingRules)[number]
const derogableRules = [...owingRules, 'night-average', 'night-limit'] as const
export type DerogableRule = (typeof derogableRules)[number]

/** What each regulation reaches; 22 only where somebody changes shift, or where the working day before is split. */
export const reachOf: Readonly<Record<DerogationRegulation, readonly DerogableRule[]>> = {
  21: derogableRules,
  22: ['daily-rest', 'weekly-rest'],
  23: derogableRules,
}

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
