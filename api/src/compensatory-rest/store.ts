import type { Db } from '@amhp/db/open.ts'
import { restsGiven, restsProtected } from '@amhp/db/schema/index.ts'
import { and, eq } from 'drizzle-orm'

export type RestGivenRow = typeof restsGiven.$inferSelect

const one = (serviceId: string, id: string) => and(eq(restsGiven.serviceId, serviceId), eq(restsGiven.id, id))

export async function findRestGiven(q: Db, serviceId: string, id: string): Promise<RestGivenRow | undefined> {
  const [row] = await q.select().from(restsGiven).where(one(serviceId, id))
  return row
}

export async function insertRestGiven(q: Db, row: RestGivenRow): Promise<void> {
  await q.insert(restsGiven).values(row)
}

export async function deleteRestGiven(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(restsGiven).where(one(serviceId, id))
}

export type RestProtectedRow = typeof restsProtected.$inferSelect

const ofId = (serviceId: string, id: string) => and(eq(restsProtected.serviceId, serviceId), eq(restsProtected.id, id))

export async function findRestProtected(q: Db, serviceId: string, id: string): Promise<RestProtectedRow | undefined> {
  const [row] = await q.select().from(restsProtected).where(ofId(serviceId, id))
  return row
}

export async function insertRestProtected(q: Db, row: RestProtectedRow): Promise<void> {
  await q.insert(restsProtected).values(row)
}

export async function deleteRestProtected(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(restsProtected).where(ofId(serviceId, id))
}
