import { foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { date, oneOf, serviceId } from './columns.ts'
import { services } from './services.ts'

const changes = ['added', 'removed'] as const

/** Where a service differs from the list of England and Wales. The name of a removed day is left empty. */
export const bankHolidayChanges = sqliteTable(
  'bank_holiday_changes',
  {
    serviceId: serviceId(),
    date: date('date').notNull(),
    name: text('name').notNull().default(''),
    change: text('change', { enum: changes }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.date] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    oneOf('bank_holiday_changes_change', t.change, changes),
  ],
)
