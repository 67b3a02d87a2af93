import type { Db } from '@amhp/db/open.ts'
import { accounts, retention } from '@amhp/db/schema/index.ts'
import { and, desc, eq } from 'drizzle-orm'

export type RetentionRow = typeof retention.$inferSelect

/** All settings, newest first, with who made them. */
export async function retentionRows(q: Db, serviceId: string): Promise<(RetentionRow & { by: string })[]> {
  const rows = await q
    .select({ row: retention, by: accounts.name })
    .from(retention)
    .innerJoin(accounts, and(eq(accounts.serviceId, retention.serviceId), eq(accounts.id, retention.accountId)))
    .where(eq(retention.serviceId, serviceId))
    .orderBy(desc(retention.id))
  return rows.map(({ row, by }) => ({ ...row, by }))
}

export async function insertRetention(q: Db, row: Omit<RetentionRow, 'id'>): Promise<void> {
  await q.insert(retention).values(row)
}
