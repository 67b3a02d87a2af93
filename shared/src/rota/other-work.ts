import { z } from 'zod'
import { idText, instantText } from './values.ts'

/** Time worked in an AMHP's other post: it counts as work and never as cover. */
export const otherWorkText = z.strictObject({
  amhp: idText,
  start: instantText,
  end: instantText,
  label: z.string().optional(),
})
export type OtherWork = z.output<typeof otherWorkText>
