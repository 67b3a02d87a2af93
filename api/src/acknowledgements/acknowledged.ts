import type { FindingText } from '@amhp/shared/contract/findings.ts'
import type { Acknowledged } from '@amhp/shared/rules/acknowledged.ts'
import type { Facts } from '@amhp/shared/rules/index.ts'
import type { Judged } from '@amhp/shared/rules/worse.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import type { AcknowledgementRow } from './store.ts'

/** A finding as it was written down, as the rules compare it. */
export const judgedOf = ({
  key,
  rule,
  level,
  amhp,
  authority,
  role,
  slot,
  start,
  end,
  facts,
}: FindingText): Judged => ({
  ...{ key, rule, level, facts: facts as Facts },
  ...(amhp !== undefined && { amhp }),
  ...(authority !== undefined && { authority }),
  ...(role !== undefined && { role }),
  ...(slot !== undefined && { slot }),
  ...{ start: parseInstant(start)!, end: parseInstant(end)! },
})

export const acknowledgedOf = ({ found, until, closedAt }: AcknowledgementRow): Acknowledged => ({
  found: judgedOf(found),
  until,
  closed: closedAt !== null,
})
