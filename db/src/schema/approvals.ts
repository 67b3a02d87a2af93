import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { authorities } from './authorities.ts'
import { date, endsOnOrAfter, id, serviceId } from './columns.ts'

/** Approval by an authority to act as an AMHP (Mental Health Act 1983, section 114). `until` is the last valid day. */
export const approvals = sqliteTable(
  'approvals',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    authorityId: id('authority_id').notNull(),
    from: date('from').notNull(),
    until: date('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.serviceId, t.authorityId], foreignColumns: [authorities.serviceId, authorities.id] }),
    index('approvals_by_amhp').on(t.serviceId, t.amhpId),
    index('approvals_by_authority').on(t.serviceId, t.authorityId),
    endsOnOrAfter('approvals_days', t.from, t.until),
  ],
)
