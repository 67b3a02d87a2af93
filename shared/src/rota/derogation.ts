import { z } from 'zod'
import { dateText, idText, instantText } from './values.ts'

/** A ground on which rest may be given later instead (regulations 21 to 23); `amhp` null means everyone. */
export const derogationText = z.strictObject({
  regulation: z.union([z.literal(21), z.literal(22), z.literal(23)], { error: 'Use 21, 22 or 23.' }),
  basis: z.string().optional(),
  from: dateText.optional(),
  until: dateText.optional(),
  amhp: idText.nullable().optional(),
})
export type Derogation = z.output<typeof derogationText>

/** Compensatory rest that an AMHP was given. */
export const restGivenText = z.strictObject({ amhp: idText, start: instantText, end: instantText })
export type RestGiven = z.output<typeof restGivenText>
