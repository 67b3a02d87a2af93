import { finding } from '@amhp/shared/contract/findings.ts'
import * as z from 'zod/mini'
import type { AcknowledgementRow } from './store.ts'

/** A stored acknowledgement as the rules compare it with findings. */
export const acknowledgedOf = ({ found, until, closedAt }: AcknowledgementRow) => ({
  found: z.decode(finding, found),
  until,
  closed: closedAt !== null,
})
