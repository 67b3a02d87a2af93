import { shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { endsAfterStart, flag, id, instant, oneOf, serviceId } from './columns.ts'
import { rotas } from './rotas.ts'
import { shiftCodes } from './shift-codes.ts'

/** The draft as it stands, kept in step with the log of edits within each transaction. */
export const shifts = sqliteTable(
  'shifts',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    rotaId: id('rota_id').notNull(),
    amhpId: id('amhp_id').notNull(),
    role: text('role', { enum: shiftRoles }).notNull(),
    kind: text('kind', { enum: shiftKinds }).notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    code: text('code'),
    shareable: flag('shareable').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.rotaId], foreignColumns: [rotas.serviceId, rotas.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    foreignKey({ columns: [t.serviceId, t.code], foreignColumns: [shiftCodes.serviceId, shiftCodes.code] }),
    index('shifts_by_time').on(t.serviceId, t.start, t.end),
    index('shifts_by_amhp').on(t.serviceId, t.amhpId, t.start),
    index('shifts_by_rota').on(t.serviceId, t.rotaId, t.start),
    oneOf('shifts_role', t.role, shiftRoles),
    oneOf('shifts_kind', t.kind, shiftKinds),
    endsAfterStart('shifts_span', t.start, t.end),
  ],
)
