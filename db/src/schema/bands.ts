import type { Weekday } from '@amhp/shared/time/date.ts'
import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clockTime, id, json, serviceId } from './columns.ts'
import { services } from './services.ts'

/** A stretch of duty that recurs. It belongs to the day on which it starts; an end not after the start is on the next day. */
export const bands = sqliteTable(
  'bands',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    days: json<(Weekday | 'bank-holiday')[]>('days').notNull(),
    start: clockTime('start').notNull(),
    end: clockTime('end').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
  ],
)
