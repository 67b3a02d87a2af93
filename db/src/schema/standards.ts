import { foreignKey, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { date, id, serviceId } from './columns.ts'
import { services } from './services.ts'

/** The standards a service works to, in their own words, as a lead entered them. Empty until then. */
export const standards = sqliteTable(
  'standards',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    number: text('number').notNull(),
    title: text('title').notNull(),
    wording: text('wording').notNull(),
    date: date('date').notNull(),
    url: text('url'),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    uniqueIndex('standards_by_number').on(t.serviceId, t.number),
  ],
)
