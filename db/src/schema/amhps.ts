import { professions } from '@amhp/shared/contract/amhps.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { date, endsOnOrAfter, id, oneOf, serviceId, version } from './columns.ts'
import { services } from './services.ts'

/** The register. The opt-out is of the 48-hour average (Working Time Regulations 1998, regulation 5). */
export const amhps = sqliteTable(
  'amhps',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    profession: text('profession', { enum: professions }).notNull(),
    employer: text('employer').notNull(),
    contractedMinutes: integer('contracted_minutes').notNull(),
    team: text('team').notNull(),
    workEmail: text('work_email'),
    dutyPhone: text('duty_phone'),
    startedOn: date('started_on'),
    leftOn: date('left_on'),
    optOutFrom: date('opt_out_from'),
    optOutUntil: date('opt_out_until'),
    notes: text('notes').notNull().default(''),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    oneOf('amhps_profession', t.profession, professions),
    check('amhps_contracted_minutes', sql`${t.contractedMinutes} between 0 and 10080`),
    endsOnOrAfter('amhps_opt_out', t.optOutFrom, t.optOutUntil),
    check('amhps_opt_out_begins', sql`${t.optOutUntil} is null or ${t.optOutFrom} is not null`),
    check(
      'amhps_leaves_after_starting',
      sql`${t.leftOn} is null or ${t.startedOn} is null or ${t.startedOn} <= ${t.leftOn}`,
    ),
  ],
)
