import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, serviceId } from './columns.ts'

/** A device on which an account is signed in. The token itself is never stored. */
export const sessions = sqliteTable(
  'sessions',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    accountId: id('account_id').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.accountId],
      foreignColumns: [accounts.serviceId, accounts.id],
    }).onDelete('cascade'),
    uniqueIndex('sessions_by_token_hash').on(t.tokenHash),
    index('sessions_by_account').on(t.serviceId, t.accountId),
  ],
)
