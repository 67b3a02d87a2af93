import type { Db } from '@amhp/db/open.ts'
import { findingAcknowledgements } from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, desc, eq, gte, isNull, or } from 'drizzle-orm'

export type AcknowledgementRow = typeof findingAcknowledgements.$inferSelect

const table = findingAcknowledgements
const one = (serviceId: string, id: string) => and(eq(table.serviceId, serviceId), eq(table.id, id))

/** Acknowledgements that are not closed, oldest first. */
export async function openAcknowledgements(q: Db, serviceId: string): Promise<AcknowledgementRow[]> {
  return await q
    .select()
    .from(table)
    .where(and(eq(table.serviceId, serviceId), isNull(table.closedAt)))
    .orderBy(asc(table.at), asc(table.id))
}

/** Acknowledgements that are not closed, or were closed since a moment, newest first. */
export async function acknowledgementsSince(q: Db, serviceId: string, since: Instant): Promise<AcknowledgementRow[]> {
  return await q
    .select()
    .from(table)
    .where(and(eq(table.serviceId, serviceId), or(isNull(table.closedAt), gte(table.closedAt, since))))
    .orderBy(desc(table.at), asc(table.id))
}

export async function findAcknowledgement(
  q: Db,
  serviceId: string,
  id: string,
): Promise<AcknowledgementRow | undefined> {
  const [row] = await q.select().from(table).where(one(serviceId, id))
  return row
}

/** Those that one account made at one moment. */
export async function acknowledgedAtOnce(
  q: Db,
  serviceId: string,
  { accountId, at }: AcknowledgementRow,
): Promise<AcknowledgementRow[]> {
  return await q
    .select()
    .from(table)
    .where(and(eq(table.serviceId, serviceId), eq(table.accountId, accountId), eq(table.at, at)))
    .orderBy(asc(table.id))
}

export async function insertAcknowledgements(q: Db, rows: (typeof table.$inferInsert)[]): Promise<void> {
  await q.insert(table).values(rows)
}

/** Closing is the only change that the table's triggers allow. */
export async function markClosed(
  q: Db,
  serviceId: string,
  id: string,
  closed: { closedBy: string; closedAt: Instant },
): Promise<void> {
  await q.update(table).set(closed).where(one(serviceId, id))
}
