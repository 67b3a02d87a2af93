import { leastYears, mostYears, retentionKinds } from '@amhp/shared/contract/retention.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, oneOf, serviceId } from './columns.ts'

const atLeast = retentionKinds.map((kind) => `("kind" <> '${kind}' or "years" >= ${leastYears[kind]})`).join(' and ')

/** How long a kind of record is kept, who set it and why. The newest row of a kind is in force. Append-only. */
export const retention = sqliteTable(
  'retention',
  {
    serviceId: serviceId(),
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: retentionKinds }).notNull(),
    years: integer('years').notNull(),
    reason: text('reason').notNull(),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('retention_by_kind').on(t.serviceId, t.kind, t.id),
    index('retention_by_account').on(t.serviceId, t.accountId),
    oneOf('retention_kind', t.kind, retentionKinds),
    check('retention_years', sql`${t.years} between 1 and ${sql.raw(`${mostYears}`)}`),
    check('retention_at_least', sql.raw(atLeast)),
  ],
)
