import type { Acknowledged } from '@amhp/shared/rules/check/acknowledged.ts'
import { readJudged } from '@amhp/shared/rules/worse.ts'
import type { AcknowledgementRow } from './store.ts'

/** A stored acknowledgement as the rules compare it with findings. */
export const acknowledgedOf = ({ found, until, closedAt }: AcknowledgementRow): Acknowledged => ({
  found: readJudged(found),
  until,
  closed: closedAt !== null,
})
