import { shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { endsAfterStart, flag, id, instant, oneOf, serviceId } from './columns.ts'
import { editions } from './editions.ts'

/** A shift as an edition published it. Never changed. */
export const editionShifts = sqliteTable(
  'edition_shifts',
  {
    serviceId: serviceId(),
    editionId: id('edition_id').notNull(),
    shiftId: id('shift_id').notNull(),
    amhpId: id('amhp_id').notNull(),
    role: text('role', { enum: shiftRoles }).notNull(),
    kind: text('kind', { enum: shiftKinds }).notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    code: text('code'),
    shareable: flag('shareable').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.editionId, t.shiftId] }),
    foreignKey({ columns: [t.serviceId, t.editionId], foreignColumns: [editions.serviceId, editions.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    index('edition_shifts_by_amhp').on(t.serviceId, t.editionId, t.amhpId, t.start),
    index('edition_shifts_by_time').on(t.serviceId, t.editionId, t.start, t.end),
    index('edition_shifts_of_amhp').on(t.serviceId, t.amhpId, t.start),
    index('edition_shifts_of_shift').on(t.serviceId, t.shiftId),
    oneOf('edition_shifts_role', t.role, shiftRoles),
    oneOf('edition_shifts_kind', t.kind, shiftKinds),
    endsAfterStart('edition_shifts_span', t.start, t.end),
  ],
)
