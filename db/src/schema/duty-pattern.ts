import type { BandDay } from '@amhp/shared/rota/duty-pattern.ts'
import { shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import type { Weekday } from '@amhp/shared/time/date.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clockTime, date, endsAfterStart, endsOnOrAfter, flag, id, instant, json, oneOf, serviceId } from './columns.ts'
import { authorities, services } from './service.ts'

/** A recurring duty. It belongs to the day on which it starts; without `ends_after_days`, an end not after the start is on the next day. */
export const bands = sqliteTable(
  'bands',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    days: json<BandDay[]>('days').notNull(),
    start: clockTime('start').notNull(),
    end: clockTime('end').notNull(),
    endsAfterDays: integer('ends_after_days'),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
  ],
)

/** How many AMHPs a band needs in one role. `authorities` is null for all that the service covers. */
export const bandCover = sqliteTable(
  'band_cover',
  {
    serviceId: serviceId(),
    bandId: id('band_id').notNull(),
    role: text('role', { enum: shiftRoles }).notNull(),
    minimum: integer('minimum').notNull(),
    target: integer('target'),
    authorities: json<string[]>('authorities'),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.bandId, t.position] }),
    foreignKey({ columns: [t.serviceId, t.bandId], foreignColumns: [bands.serviceId, bands.id] }).onDelete('cascade'),
    oneOf('band_cover_role', t.role, shiftRoles),
    check('band_cover_minimum', sql`${t.minimum} >= 0`),
    check('band_cover_target', sql`${t.target} is null or ${t.target} >= ${t.minimum}`),
  ],
)

/** A duty on one date, besides the bands, or on top of them where it is additional. `authorities` is null for all that the service covers. */
export const dutySlots = sqliteTable(
  'duty_slots',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: shiftRoles }).notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    minimum: integer('minimum').notNull(),
    target: integer('target'),
    additional: flag('additional').notNull().default(false),
    authorities: json<string[]>('authorities'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    index('duty_slots_by_time').on(t.serviceId, t.start, t.end),
    oneOf('duty_slots_role', t.role, shiftRoles),
    endsAfterStart('duty_slots_span', t.start, t.end),
    check('duty_slots_minimum', sql`${t.minimum} >= 0`),
    check('duty_slots_target', sql`${t.target} is null or ${t.target} >= ${t.minimum}`),
  ],
)

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
