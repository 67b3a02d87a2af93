import type { Db } from '@amhp/db/open.ts'
import { securityEvents } from '@amhp/db/schema/index.ts'
import { sql } from 'drizzle-orm'
import type { EventSource, SecurityEvent } from '../http/security-event.ts'

type EventRow = Omit<typeof securityEvents.$inferSelect, 'id'>

/** An event of its own, as a row. */
export const rowOf = (source: EventSource, { kind, about, detail }: SecurityEvent): EventRow => ({
  ...{ at: source.at, lastAt: source.at, kind, origin: source.origin, count: 1, countedBy: null },
  serviceId: source.account?.serviceId ?? source.serviceId ?? null,
  accountId: source.account?.id ?? null,
  ...{ aboutKind: about?.kind ?? null, aboutId: about?.id ?? null, detail: detail ?? null },
})

export async function insertEvent(q: Db, row: EventRow): Promise<void> {
  await q.insert(securityEvents).values(row)
}

/** Adds to the row that counts the same, or makes it. */
export async function addToCount(q: Db, row: EventRow): Promise<void> {
  const { count } = securityEvents
  await q
    .insert(securityEvents)
    .values(row)
    .onConflictDoUpdate({
      target: securityEvents.countedBy,
      set: { count: sql`${count} + excluded.count`, lastAt: sql`excluded.last_at` },
    })
}
