import type { Db } from '@amhp/db/open.ts'
import { securityEvents } from '@amhp/db/schema/index.ts'

type EventRow = Omit<typeof securityEvents.$inferSelect, 'id' | 'count' | 'countedBy'>

export async function insertEvent(q: Db, row: EventRow): Promise<void> {
  await q.insert(securityEvents).values(row)
}
