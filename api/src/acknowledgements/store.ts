import type { Db } from '@amhp/db/open.ts'
import { findingAcknowledgements } from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, count, desc, eq, gte, isNull, or } from 'drizzle-orm'

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

/** How often each rule was acknowledged since a moment, most first. */
export async function countByRule(q: Db, serviceId: string, since: Instant) {
  const times = count()
  return await q
    .select({ rule: table.rule, count: times })
    .from(table)
    .where(and(eq(table.serviceId, serviceId), gte(table.at, since)))
    .groupBy(table.rule)
    .orderBy(desc(times), asc(table.rule))
}

export async function insertAcknowledgement(q: Db, row: typeof table.$inferInsert): Promise<void> {
  await q.insert(table).values(row)
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
