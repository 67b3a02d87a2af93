import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, oneOf, serviceId } from './columns.ts'

const purposes = ['invitation', 'reset'] as const

/** A link that sets a password once. The token itself is never stored. */
export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    accountId: id('account_id').notNull(),
    purpose: text('purpose', { enum: purposes }).notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.accountId],
      foreignColumns: [accounts.serviceId, accounts.id],
    }).onDelete('cascade'),
    uniqueIndex('one_time_links_by_token_hash').on(t.tokenHash),
    index('one_time_links_by_account').on(t.serviceId, t.accountId),
    oneOf('one_time_links_purpose', t.purpose, purposes),
  ],
)
