import type { closeAcknowledgement as endpoint } from '@amhp/shared/contract/acknowledgements.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { ruleTitle } from '@amhp/shared/rules/index.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { describeAcknowledgements } from './describe-acknowledgements.ts'
import { findAcknowledgement, markClosed } from './store.ts'

/** Closes an acknowledgement. Leaves one that is already closed as it is. */
export async function closeAcknowledgement(context: Context, id: string): Promise<Reply<typeof endpoint>> {
  const { store, account } = context
  const { serviceId, zone } = account
  const by = actorOf(context)
  const row = await store.tx(async (q) => {
    const stored = await findAcknowledgement(q, serviceId, id)
    if (!stored)
      throw new Problem('not-found', 'There is no such acknowledgement in this service. Choose one from the list.')
    if (stored.closedAt !== null) return stored
    const closed = { closedBy: by.accountId, closedAt: by.at }
    await markClosed(q, serviceId, id, closed)
    await recordAudit(q, by, {
      what: `Closed an acknowledgement of “${ruleTitle(stored.rule)}”`,
      about: { kind: 'acknowledgement', id },
      detail: { finding: stored.finding },
    })
    return { ...stored, ...closed }
  })
  const [described] = await describeAcknowledgements(store, { id: serviceId, zone }, [row], dateAt(zone, by.at))
  return described!
}
