import { shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { endsAfterStart, id, instant, json, oneOf, serviceId } from './columns.ts'
import { services } from './services.ts'

/** Duty needed once, beside the bands. `authorities` null means all that the service answers for. */
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
