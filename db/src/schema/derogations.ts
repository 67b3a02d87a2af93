import type { derogationRegulations } from '@amhp/shared/contract/derogations.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { date, endsOnOrAfter, id, serviceId, version } from './columns.ts'
import { services } from './services.ts'

/**
 * A ground on which rest may be given later instead (Working Time Regulations 1998, regulations 21 to 23). Of one AMHP,
 * or of everyone. `until` is the last day on which it counts.
 */
export const derogations = sqliteTable(
  'derogations',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    regulation: integer('regulation').$type<(typeof derogationRegulations)[number]>().notNull(),
    basis: text('basis').notNull(),
    from: date('from').notNull(),
    until: date('until'),
    amhpId: id('amhp_id'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    index('derogations_by_amhp').on(t.serviceId, t.amhpId),
    check('derogations_regulation', sql`${t.regulation} in (21, 22, 23)`),
    endsOnOrAfter('derogations_days', t.from, t.until),
  ],
)
