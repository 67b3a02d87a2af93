import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant, version } from './columns.ts'

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
})
