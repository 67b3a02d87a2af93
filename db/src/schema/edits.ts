import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, json, serviceId } from './columns.ts'
import { rotas } from './rotas.ts'
import type { shifts } from './shifts.ts'

/** A shift as the log keeps it: its row without whose it is. */
export type LoggedShift = Omit<typeof shifts.$inferSelect, 'serviceId' | 'rotaId'>
/** A null before adds, a null after deletes. */
export type LoggedChange = { before: LoggedShift | null; after: LoggedShift | null }

/** The log of edits, in order. No account where the command line made one. Only ever added to. */
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
