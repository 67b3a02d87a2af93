import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { date, endsAfterStart, id, instant, serviceId, version } from './columns.ts'
import { services } from './service.ts'

/** A period of days, `to` exclusive. Rotas of a service never overlap. `version` counts edits and changes of the rota. */
export const rotas = sqliteTable(
  'rotas',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    from: date('from').notNull(),
    to: date('to').notNull(),
    ownerId: id('owner_id').notNull(),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.ownerId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('rotas_by_days').on(t.serviceId, t.from, t.to),
    endsAfterStart('rotas_days', t.from, t.to),
  ],
)
