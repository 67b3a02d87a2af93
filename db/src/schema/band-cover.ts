import { shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bands } from './bands.ts'
import { id, json, oneOf, serviceId } from './columns.ts'

/** How many a band needs, in one role. `authorities` null means all that the service answers for. */
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
