import type { Notice } from '@amhp/shared/contract/notices.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { describeNotices } from './describe-notices.ts'
import { findNotice, markSeen } from './store.ts'

/** Marks a notice as seen, unless it already is. */
export async function seeNotice(context: Context, id: string): Promise<Notice> {
  const { store, account } = context
  const { serviceId } = account
  return await store.tx(async (q) => {
    const row = await findNotice(q, serviceId, id)
    if (!row) throw new Problem('not-found', 'There is no such notice in this service. Choose one from the list.')
    if (row.notice.seenAt === null) {
      const by = actorOf(context)
      await markSeen(q, serviceId, id, { seenBy: by.accountId, seenAt: by.at })
      await recordAudit(q, by, {
        what: `Saw a notice about ${row.rotaName}`,
        about: { kind: 'rota', id: row.notice.rotaId },
        detail: { notice: id },
      })
    }
    const [seen] = await describeNotices(q, account, [(await findNotice(q, serviceId, id))!])
    return seen!
  })
}
