import { type Authority, nation } from '@amhp/shared/contract/service.ts'
import { foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, id, oneOf, serviceId } from './columns.ts'
import { services } from './services.ts'

/** Local authorities: those whose duty the service answers for, and those that only approvals name. */
export const authorities = sqliteTable(
  'authorities',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    nation: text('nation').$type<Authority['nation']>().notNull(),
    answeredFor: flag('answered_for').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    oneOf('authorities_nation', t.nation, nation.options),
  ],
)
