import { retentionKinds } from '@amhp/shared/contract/retention.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, oneOf, serviceId } from './columns.ts'

/**
 * How long a kind of record is kept, as a lead set it; the newest counts. Working-time records are kept two years at the
 * least (Working Time Regulations 1998, regulation 9), approvals five years after they end. Only ever added to.
 */
export const retention = sqliteTable(
  'retention',
  {
    serviceId: serviceId(),
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: retentionKinds }).notNull(),
    years: integer('years').notNull(),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('retention_by_kind').on(t.serviceId, t.kind, t.id),
    index('retention_by_account').on(t.serviceId, t.accountId),
    oneOf('retention_kind', t.kind, retentionKinds),
    check('retention_years', sql`${t.years} between 1 and 100`),
    check(
      'retention_at_least',
      sql`(${t.kind} <> 'working-time' or ${t.years} >= 2) and (${t.kind} <> 'approvals' or ${t.years} >= 5)`,
    ),
  ],
)
