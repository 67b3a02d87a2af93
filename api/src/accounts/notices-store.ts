import type { Db } from '@amhp/db/open.ts'
import { accountNotices } from '@amhp/db/schema/index.ts'
import { dayLength, type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { and, count, desc, eq, isNull, lt } from 'drizzle-orm'

const kept = 90 * dayLength
const mostListed = 100

interface NoticeOwner {
  readonly serviceId: string
  readonly id: string
}

const ofAccount = ({ serviceId, id }: NoticeOwner) =>
  and(eq(accountNotices.serviceId, serviceId), eq(accountNotices.accountId, id))

/** Adds a notice, and drops those of the account that are older than 90 days. */
export async function insertAccountNotice(
  q: Db,
  owner: NoticeOwner,
  notice: { id: string; at: Instant; what: string },
): Promise<void> {
  await q.delete(accountNotices).where(and(ofAccount(owner), lt(accountNotices.at, instantOf(notice.at - kept))))
  await q.insert(accountNotices).values({ serviceId: owner.serviceId, accountId: owner.id, ...notice })
}

/** The newest. */
export async function accountNoticesOf(q: Db, owner: NoticeOwner) {
  const { id, at, what, seenAt } = accountNotices
  return await q
    .select({ id, at, what, seenAt })
    .from(accountNotices)
    .where(ofAccount(owner))
    .orderBy(desc(at), desc(id))
    .limit(mostListed)
}

export async function countUnseenNotices(q: Db, owner: NoticeOwner): Promise<number> {
  const [row] = await q
    .select({ count: count() })
    .from(accountNotices)
    .where(and(ofAccount(owner), isNull(accountNotices.seenAt)))
  return row?.count ?? 0
}

export async function markNoticesSeen(q: Db, owner: NoticeOwner, at: Instant): Promise<void> {
  await q
    .update(accountNotices)
    .set({ seenAt: at })
    .where(and(ofAccount(owner), isNull(accountNotices.seenAt)))
}

export async function deleteNoticesOf(q: Db, owner: NoticeOwner): Promise<void> {
  await q.delete(accountNotices).where(ofAccount(owner))
}
