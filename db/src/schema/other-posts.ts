import { foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { date, endsOnOrAfter, id, serviceId } from './columns.ts'

/** An AMHP's other post: worked time, never cover. */
export const otherPosts = sqliteTable(
  'other_posts',
  {
    serviceId: serviceId(),
    amhpId: id('amhp_id').notNull(),
    label: text('label').notNull(),
    from: date('from'),
    until: date('until'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.amhpId] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }).onDelete('cascade'),
    endsOnOrAfter('other_posts_days', t.from, t.until),
  ],
)
