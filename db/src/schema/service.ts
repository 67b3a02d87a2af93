import { holidayChanges } from '@amhp/shared/contract/bank-holidays.ts'
import { nations } from '@amhp/shared/rota/authority.ts'
import { foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clockTime, date, flag, id, instant, oneOf, serviceId, version } from './columns.ts'

/** Facts about the whole database: see marks.ts. */
export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})

export const services = sqliteTable('services', {
  id: id('id').primaryKey(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  version: version(),
  dutyPatternVersion: version('duty_pattern_version'),
  shiftCodesVersion: version('shift_codes_version'),
  bankHolidaysVersion: version('bank_holidays_version'),
  standardsVersion: version('standards_version'),
  createdAt: instant('created_at').notNull(),
  /** Whether what no lead has set is kept for the default years. Off in services from before there were any. */
  retainsByDefault: flag('retains_by_default').notNull().default(false),
})

/** Local authorities: those that the service covers, and others that approvals refer to. */
export const authorities = sqliteTable(
  'authorities',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    nation: text('nation', { enum: nations }).notNull(),
    answeredFor: flag('answered_for').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    oneOf('authorities_nation', t.nation, nations),
  ],
)

/** A service's differences from the bank holidays of England and Wales. A removed day has no name. */
export const bankHolidayChanges = sqliteTable(
  'bank_holiday_changes',
  {
    serviceId: serviceId(),
    date: date('date').notNull(),
    name: text('name').notNull().default(''),
    /** When an added day becomes a bank holiday; null for a whole day. */
    from: clockTime('from_time'),
    change: text('change', { enum: holidayChanges }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.date] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    oneOf('bank_holiday_changes_change', t.change, holidayChanges),
  ],
)
