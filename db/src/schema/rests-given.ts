import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { endsAfterStart, id, instant, serviceId } from './columns.ts'

/** Compensatory rest that an AMHP was given (Working Time Regulations 1998, regulation 24). */
export const restsGiven = sqliteTable(
  'rests_given',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    note: text('note').notNull().default(''),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('rests_given_by_amhp').on(t.serviceId, t.amhpId, t.start),
    index('rests_given_by_account').on(t.serviceId, t.accountId),
    endsAfterStart('rests_given_span', t.start, t.end),
  ],
)
