import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, serviceId } from './columns.ts'
import { editions } from './editions.ts'
import { rotas } from './rotas.ts'

/** Why a manager let a finding stand when an edition was published. `finding` is its key. Only ever added to. */
export const acknowledgements = sqliteTable(
  'acknowledgements',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    rotaId: id('rota_id').notNull(),
    editionId: id('edition_id').notNull(),
    finding: text('finding').notNull(),
    reason: text('reason').notNull(),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.rotaId], foreignColumns: [rotas.serviceId, rotas.id] }),
    foreignKey({ columns: [t.serviceId, t.editionId], foreignColumns: [editions.serviceId, editions.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('acknowledgements_by_finding').on(t.serviceId, t.rotaId, t.finding, t.at),
    index('acknowledgements_by_edition').on(t.serviceId, t.editionId),
    index('acknowledgements_by_account').on(t.serviceId, t.accountId),
  ],
)
