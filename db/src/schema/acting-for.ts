import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { authorities } from './authorities.ts'
import { date, endsOnOrAfter, id, serviceId } from './columns.ts'

/** The authority on whose behalf an AMHP acts, where it is not the one that approved her. */
export const actingFor = sqliteTable(
  'acting_for',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    authorityId: id('authority_id').notNull(),
    from: date('from').notNull(),
    until: date('until'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.serviceId, t.authorityId], foreignColumns: [authorities.serviceId, authorities.id] }),
    index('acting_for_by_amhp').on(t.serviceId, t.amhpId),
    index('acting_for_by_authority').on(t.serviceId, t.authorityId),
    endsOnOrAfter('acting_for_days', t.from, t.until),
  ],
)
