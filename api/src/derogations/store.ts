import type { Db } from '@amhp/db/open.ts'
import { derogations } from '@amhp/db/schema/index.ts'
import type { Derogation } from '@amhp/shared/contract/derogations.ts'
import { and, asc, desc, eq } from 'drizzle-orm'

const { id, regulation, basis, from, until, amhpId, version } = derogations
const columns = { id, regulation, basis, from, until, amhp: amhpId, version }
const one = (serviceId: string, derogationId: string) => and(eq(derogations.serviceId, serviceId), eq(id, derogationId))

/** Newest first. */
export const derogationsOf = (q: Db, serviceId: string) =>
  q.select(columns).from(derogations).where(eq(derogations.serviceId, serviceId)).orderBy(desc(from), asc(id))

export async function findDerogation(q: Db, serviceId: string, id: string): Promise<Derogation | undefined> {
  const [found] = await q.select(columns).from(derogations).where(one(serviceId, id))
  return found
}

/** Adds a derogation, or replaces the one with its id. */
export async function putDerogation(q: Db, serviceId: string, { amhp, ...values }: Derogation): Promise<void> {
  const row = { serviceId, ...values, amhpId: amhp }
  await q
    .insert(derogations)
    .values(row)
    .onConflictDoUpdate({ target: [derogations.serviceId, id], set: row })
}

export async function deleteDerogation(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(derogations).where(one(serviceId, id))
}
