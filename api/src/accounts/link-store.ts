import type { Db } from '@amhp/db/open.ts'
import { oneTimeLinks } from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, eq, isNull } from 'drizzle-orm'

export type LinkRow = typeof oneTimeLinks.$inferSelect

/** A link by its token. The service is not known beforehand. */
export async function findLink(q: Db, tokenHash: string): Promise<LinkRow | undefined> {
  const [row] = await q.select().from(oneTimeLinks).where(eq(oneTimeLinks.tokenHash, tokenHash))
  return row
}

/** The link of an account that nobody has used, if there is one. */
export async function findUnusedLink(q: Db, serviceId: string, accountId: string): Promise<LinkRow | undefined> {
  const ofAccount = and(eq(oneTimeLinks.serviceId, serviceId), eq(oneTimeLinks.accountId, accountId))
  const [row] = await q
    .select()
    .from(oneTimeLinks)
    .where(and(ofAccount, isNull(oneTimeLinks.usedAt)))
  return row
}

export async function insertLink(q: Db, row: Omit<LinkRow, 'usedAt'>): Promise<void> {
  await q.insert(oneTimeLinks).values(row)
}

export async function markLinkUsed(q: Db, serviceId: string, id: string, at: Instant): Promise<void> {
  await q
    .update(oneTimeLinks)
    .set({ usedAt: at })
    .where(and(eq(oneTimeLinks.serviceId, serviceId), eq(oneTimeLinks.id, id)))
}

export async function deleteLinksOf(q: Db, serviceId: string, accountId: string): Promise<void> {
  await q.delete(oneTimeLinks).where(and(eq(oneTimeLinks.serviceId, serviceId), eq(oneTimeLinks.accountId, accountId)))
}

/** Those that nobody has used. */
export async function deleteLinksMadeBy(q: Db, serviceId: string, accountId: string): Promise<void> {
  const { madeBy, usedAt } = oneTimeLinks
  await q.delete(oneTimeLinks).where(and(eq(oneTimeLinks.serviceId, serviceId), eq(madeBy, accountId), isNull(usedAt)))
}
