import * as z from 'zod/mini'
import { documentId, documentName } from './values.ts'

/** An approval holds in one nation only: s.114 Mental Health Act 1983 approves for England or for Wales. */
export const nations = ['england', 'wales'] as const
export const nation = z.enum(nations)
export type Nation = z.output<typeof nation>

/** A local authority (LSSA) that answers for the duty, or is named by an approval. */
export const authority = z.strictObject({
  id: documentId,
  name: z.optional(documentName),
  nation: z._default(nation, 'england'),
})
export type Authority = z.output<typeof authority>
