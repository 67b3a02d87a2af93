import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LoggedChange } from '../logged-shift.ts'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { id, instant, json, serviceId } from './columns.ts'
import { plannedShiftChecks, plannedShiftColumns } from './planned-shift.ts'
import { rotas } from './rotas.ts'
import { shiftCodes } from './shift-codes.ts'

/** The shifts of the draft. A transaction that changes them adds to the log of edits too. */
export const shifts = sqliteTable(
  'shifts',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    rotaId: id('rota_id').notNull(),
    ...plannedShiftColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.rotaId], foreignColumns: [rotas.serviceId, rotas.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    foreignKey({ columns: [t.serviceId, t.code], foreignColumns: [shiftCodes.serviceId, shiftCodes.code] }),
    index('shifts_by_time').on(t.serviceId, t.start, t.end),
    index('shifts_by_amhp').on(t.serviceId, t.amhpId, t.start),
    index('shifts_by_rota').on(t.serviceId, t.rotaId, t.start),
    ...plannedShiftChecks('shifts', t),
  ],
)

/** The log of edits, in order. The account is null for the command line. Append-only. */
export const edits = sqliteTable(
  'edits',
  {
    serviceId: serviceId(),
    number: integer('number').primaryKey({ autoIncrement: true }),
    rotaId: id('rota_id').notNull(),
    accountId: id('account_id'),
    at: instant('at').notNull(),
    name: text('name').notNull(),
    changes: json<LoggedChange[]>('changes').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.serviceId, t.rotaId], foreignColumns: [rotas.serviceId, rotas.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('edits_by_rota').on(t.serviceId, t.rotaId, t.number),
    index('edits_by_account').on(t.serviceId, t.accountId),
  ],
)
