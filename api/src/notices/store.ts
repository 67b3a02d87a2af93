import type { Db } from '@amhp/db/open.ts'
import { accounts, notices, noticesToFind, rotas } from '@amhp/db/schema/index.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, count, desc, eq, gte, isNotNull, isNull, or } from 'drizzle-orm'

const one = (serviceId: string, id: string) => and(eq(notices.serviceId, serviceId), eq(notices.id, id))

const selectNotices = (q: Db) =>
  q
    .select({ notice: notices, rotaName: rotas.name, ownerId: rotas.ownerId })
    .from(notices)
    .innerJoin(rotas, and(eq(rotas.serviceId, notices.serviceId), eq(rotas.id, notices.rotaId)))
export type NoticeRow = Awaited<ReturnType<typeof selectNotices>>[number]

/** Notices that nobody has seen, then those that are newer than `since`, each newest first. */
export async function noticesSince(
  q: Db,
  serviceId: string,
  since: Instant,
  { offset, most }: { readonly offset: number; readonly most: number },
): Promise<NoticeRow[]> {
  return await selectNotices(q)
    .where(and(eq(notices.serviceId, serviceId), or(isNull(notices.seenAt), gte(notices.at, since))))
    .orderBy(asc(isNotNull(notices.seenAt)), desc(notices.at), asc(notices.id))
    .limit(most)
    .offset(offset)
}

export async function findNotice(q: Db, serviceId: string, id: string): Promise<NoticeRow | undefined> {
  const [row] = await selectNotices(q).where(one(serviceId, id))
  return row
}

/** The number of unseen notices by owner of the rota. */
export async function countUnseen(q: Db, serviceId: string) {
  return await q
    .select({ owner: { id: accounts.id, active: accounts.active, roles: accounts.roles }, count: count() })
    .from(notices)
    .innerJoin(rotas, and(eq(rotas.serviceId, notices.serviceId), eq(rotas.id, notices.rotaId)))
    .innerJoin(accounts, and(eq(accounts.serviceId, rotas.serviceId), eq(accounts.id, rotas.ownerId)))
    .where(and(eq(notices.serviceId, serviceId), isNull(notices.seenAt)))
    .groupBy(accounts.id)
}

export async function insertNotices(q: Db, rows: Omit<typeof notices.$inferInsert, 'ruleSet'>[]): Promise<void> {
  if (rows.length > 0) await q.insert(notices).values(rows.map((row) => ({ ...row, ruleSet })))
}

type Matter = Pick<ToFind, 'cause' | 'aboutKind' | 'aboutId'>

const ofMatter = (serviceId: string, { cause, aboutKind, aboutId }: Matter) =>
  and(
    eq(notices.serviceId, serviceId),
    eq(notices.cause, cause),
    eq(notices.aboutKind, aboutKind),
    eq(notices.aboutId, aboutId),
  )

/** Since when the owners of rotas have notices of one matter, newest first. */
export const toldAbout = async (q: Db, serviceId: string, matter: Matter) =>
  await q
    .select({
      ...{ id: accounts.id, name: accounts.name, active: accounts.active, roles: accounts.roles },
      ...{ at: notices.at, seenAt: notices.seenAt },
    })
    .from(notices)
    .innerJoin(rotas, and(eq(rotas.serviceId, notices.serviceId), eq(rotas.id, notices.rotaId)))
    .innerJoin(accounts, and(eq(accounts.serviceId, rotas.serviceId), eq(accounts.id, rotas.ownerId)))
    .where(ofMatter(serviceId, matter))
    .orderBy(desc(notices.at), asc(notices.id))

/** Notices of one matter that nobody has seen. */
export async function unseenNotices(q: Db, { serviceId, ...matter }: Matter & Pick<ToFind, 'serviceId'>) {
  return await q
    .select({ id: notices.id, rotaId: notices.rotaId, findings: notices.findings })
    .from(notices)
    .where(and(ofMatter(serviceId, matter), isNull(notices.seenAt)))
}

export async function deleteUnseen(q: Db, serviceId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await q.delete(notices).where(and(one(serviceId, id), isNull(notices.seenAt)))
}

export async function markSeen(
  q: Db,
  serviceId: string,
  id: string,
  seen: { seenBy: string; seenAt: Instant },
): Promise<void> {
  await q.update(notices).set(seen).where(one(serviceId, id))
}

export type ToFind = typeof noticesToFind.$inferSelect

export async function insertToFind(q: Db, row: ToFind): Promise<void> {
  await q.insert(noticesToFind).values(row)
}

/** Whether it was there. */
export async function deleteToFind(q: Db, serviceId: string, id: string): Promise<boolean> {
  const one = and(eq(noticesToFind.serviceId, serviceId), eq(noticesToFind.id, id))
  return (await q.delete(noticesToFind).where(one).returning({ id: noticesToFind.id })).length > 0
}

/** Of all services, oldest first. */
export const allToFind = async (q: Db): Promise<ToFind[]> =>
  q.select().from(noticesToFind).orderBy(asc(noticesToFind.at), asc(noticesToFind.id))
