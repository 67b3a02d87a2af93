import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, serviceId } from './columns.ts'
import { standards } from './standards.ts'

/** The rules whose findings bear on a standard, as a lead linked them. */
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
