import { sql } from 'drizzle-orm'
import { check, foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { approvals } from './approvals.ts'
import { id, instant, serviceId } from './columns.ts'

/** A stretch in which an approval does not count; open while it lasts. */
export const suspensions = sqliteTable(
  'suspensions',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    approvalId: id('approval_id').notNull(),
    from: instant('from').notNull(),
    until: instant('until'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.approvalId],
      foreignColumns: [approvals.serviceId, approvals.id],
    }).onDelete('cascade'),
    index('suspensions_by_approval').on(t.serviceId, t.approvalId),
    check('suspensions_span', sql`${t.until} is null or ${t.from} < ${t.until}`),
  ],
)
