import type { Weekday } from '@amhp/shared/time/date.ts'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { authorities } from './authorities.ts'
import { clockTime, date, endsOnOrAfter, id, json, serviceId } from './columns.ts'

/** Hours that another service has agreed to cover. An end not after the start is on the next day. */
export const agreements = sqliteTable(
  'agreements',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    authorityId: id('authority_id').notNull(),
    by: text('by').notNull(),
    days: json<Weekday[]>('days').notNull(),
    start: clockTime('start').notNull(),
    end: clockTime('end').notNull(),
    from: date('from').notNull(),
    until: date('until'),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.authorityId], foreignColumns: [authorities.serviceId, authorities.id] }),
    index('agreements_by_authority').on(t.serviceId, t.authorityId),
    endsOnOrAfter('agreements_days', t.from, t.until),
  ],
)
