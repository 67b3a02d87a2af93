import type { Db } from '@amhp/db/open.ts'
import { restsGiven } from '@amhp/db/schema/index.ts'
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
