import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { date, id, serviceId } from './columns.ts'
import { services } from './service.ts'

/** The standards that a service works to, as a lead entered them. */
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

/** The rules that a lead linked to a standard. */
export const standardRules = sqliteTable(
  'standard_rules',
  {
    serviceId: serviceId(),
    standardId: id('standard_id').notNull(),
    rule: text('rule').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.standardId, t.rule] }),
    foreignKey({
      columns: [t.serviceId, t.standardId],
      foreignColumns: [standards.serviceId, standards.id],
    }).onDelete('cascade'),
    index('standard_rules_by_rule').on(t.serviceId, t.rule),
  ],
)
