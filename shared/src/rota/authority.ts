import { z } from 'zod'
import { idText, nameText } from './values.ts'

/** An approval holds in one nation only: s.114 Mental Health Act 1983 approves for England or for Wales. */
export const nations = ['england', 'wales'] as const
export const nationText = z.enum(nations)
export type Nation = z.output<typeof nationText>

/** A local authority (LSSA) that answers for the duty, or is named by an approval. */
export const authorityText = z.strictObject({
  id: idText,
  name: nameText.optional(),
  nation: nationText.default('england'),
})
export type Authority = z.output<typeof authorityText>
