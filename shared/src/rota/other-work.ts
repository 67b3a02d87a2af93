import * as z from 'zod/mini'
import { documentId, instant } from './values.ts'

/** Time worked in an AMHP's other post: it counts as work and never as cover. */
export const otherWork = z.strictObject({
  amhp: documentId,
  start: instant,
  end: instant,
  label: z.optional(z.string()),
})
export type OtherWork = z.output<typeof otherWork>
