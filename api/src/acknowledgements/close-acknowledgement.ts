import type { closeAcknowledgement as endpoint } from '@amhp/shared/contract/acknowledgements.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { inThread } from '../threads/threads.ts'
import { describedInThread } from './describe-acknowledgements.ts'
import { quotedTitles } from './quoted-titles.ts'
import { acknowledgedAtOnce, findAcknowledgement, markClosed } from './store.ts'
import { together } from './together.ts'

/** Closes an acknowledgement, with all that was acknowledged together. Leaves one that is already closed as it is. */
export async function closeAcknowledgement(context: Context, id: string): Promise<Reply<typeof endpoint>> {
  const { store, account } = context
  const { serviceId, zone } = account
  const by = actorOf(context)
  const rows = await store.tx(async (q) => {
    const stored = await findAcknowledgement(q, serviceId, id)
    if (!stored)
      throw new Problem('not-found', 'There is no such acknowledgement in this service. Choose one from the list.')
    const atOnce = (await acknowledgedAtOnce(q, serviceId, stored)).filter(
      ({ closedAt }) => closedAt === stored.closedAt,
    )
    const group = together(atOnce)
      .find((some) => some.some(({ row }) => row.id === id))!
      .map(({ row }) => row)
    if (stored.closedAt !== null) return group
    const closed = { closedBy: by.accountId, closedAt: by.at }
    for (const row of group) await markClosed(q, serviceId, row.id, closed)
    await recordAudit(q, by, {
      what: `Closed an acknowledgement of ${quotedTitles(group)}`,
      about: { kind: 'acknowledgement', id },
      amhp: stored.amhpId,
      detail: { finding: stored.finding },
    })
    return group.map((row) => ({ ...row, ...closed }))
  })
  const given = { serviceId, zone: zone.name, rows }
  const [described] = await inThread(describedInThread, given, { ...by, store, now: by.at })
  return described!
}
