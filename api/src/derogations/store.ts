import type { Db } from '@amhp/db/open.ts'
import { derogations } from '@amhp/db/schema/index.ts'
import { and, asc, desc, eq } from 'drizzle-orm'

export type DerogationRow = typeof derogations.$inferSelect

const one = (serviceId: string, id: string) => and(eq(derogations.serviceId, serviceId), eq(derogations.id, id))

/** Newest first. */
export async function derogationsOf(q: Db, serviceId: string): Promise<DerogationRow[]> {
  return await q
    .select()
    .from(derogations)
    .where(eq(derogations.serviceId, serviceId))
    .orderBy(desc(derogations.from), asc(derogations.id))
}

export async function findDerogation(q: Db, serviceId: string, id: string): Promise<DerogationRow | undefined> {
  const [row] = await q.select().from(derogations).where(one(serviceId, id))
  return row
}

export async function insertDerogation(q: Db, row: DerogationRow): Promise<void> {
  await q.insert(derogations).values(row)
}

export async function updateDerogation(q: Db, { serviceId, id, ...values }: DerogationRow): Promise<void> {
  await q.update(derogations).set(values).where(one(serviceId, id))
}

export async function deleteDerogation(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(derogations).where(one(serviceId, id))
}
