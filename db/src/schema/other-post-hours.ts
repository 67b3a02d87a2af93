import { weekdays } from '@amhp/shared/time/date.ts'
import { foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clockTime, id, oneOf, serviceId } from './columns.ts'
import { otherPosts } from './other-posts.ts'

/** The usual week of another post. An end not after the start is on the next day. */
export const otherPostHours = sqliteTable(
  'other_post_hours',
  {
    serviceId: serviceId(),
    amhpId: id('amhp_id').notNull(),
    day: text('day', { enum: weekdays }).notNull(),
    start: clockTime('start').notNull(),
    end: clockTime('end').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.amhpId, t.day, t.start] }),
    foreignKey({
      columns: [t.serviceId, t.amhpId],
      foreignColumns: [otherPosts.serviceId, otherPosts.amhpId],
    }).onDelete('cascade'),
    oneOf('other_post_hours_day', t.day, weekdays),
  ],
)
