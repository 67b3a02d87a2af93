import { sql } from 'drizzle-orm'
import { check, foreignKey, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { clockTime, date, id, serviceId } from './columns.ts'
import { otherPosts } from './other-posts.ts'

/** A day on which another post differs from its usual week: other hours, or none when both are null. */
export const otherPostExceptions = sqliteTable(
  'other_post_exceptions',
  {
    serviceId: serviceId(),
    amhpId: id('amhp_id').notNull(),
    date: date('date').notNull(),
    start: clockTime('start'),
    end: clockTime('end'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.amhpId, t.date] }),
    foreignKey({
      columns: [t.serviceId, t.amhpId],
      foreignColumns: [otherPosts.serviceId, otherPosts.amhpId],
    }).onDelete('cascade'),
    check('other_post_exceptions_hours', sql`(${t.start} is null) = (${t.end} is null)`),
  ],
)
