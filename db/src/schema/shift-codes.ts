import { codeColours } from '@amhp/shared/contract/shift-codes.ts'
import { shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clockTime, flag, ids, oneOf, serviceId } from './columns.ts'
import { services } from './service.ts'

/**
 * What a manager types to place a shift. Without `ends_after_days`, an end not after the start is on the next day. One that was taken off the list
 * is retired: shifts placed with it refer to it, and undo can place them again.
 */
export const shiftCodes = sqliteTable(
  'shift_codes',
  {
    serviceId: serviceId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    start: clockTime('start').notNull(),
    end: clockTime('end').notNull(),
    endsAfterDays: integer('ends_after_days'),
    kind: text('kind', { enum: shiftKinds }).notNull(),
    role: text('role', { enum: shiftRoles }).notNull(),
    colour: text('colour', { enum: codeColours }).notNull(),
    shareable: flag('shareable').notNull(),
    authorities: ids('authorities'),
    position: integer('position').notNull(),
    retired: flag('retired').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.code] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    oneOf('shift_codes_kind', t.kind, shiftKinds),
    oneOf('shift_codes_role', t.role, shiftRoles),
    oneOf('shift_codes_colour', t.colour, codeColours),
  ],
)
