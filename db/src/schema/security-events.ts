import { securityEventKinds } from '@amhp/shared/contract/security-events.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, json } from './columns.ts'
import { services } from './service.ts'

/**
 * What happened that matters for security. Append-only; retention deletes old rows. The service and the account are null where
 * no account is known, such as a sign-in with an unknown address. `kind` has no constraint, so that a kind can be added without
 * a migration.
 */
export const securityEvents = sqliteTable(
  'security_events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    serviceId: id('service_id'),
    at: instant('at').notNull(),
    kind: text('kind', { enum: securityEventKinds }).notNull(),
    /** The account that did it, or that somebody tried to sign in to. */
    accountId: id('account_id'),
    aboutKind: text('about_kind'),
    aboutId: text('about_id'),
    /** The network address it came from; null for the command line, and where there were too many to list. */
    origin: text('origin'),
    /** Values before and after, as names and words: never a secret, never health data. */
    detail: json<Record<string, unknown>>('detail'),
    /** How often it happened in the hour, for events that are counted, and when last. */
    count: integer('count').notNull().default(1),
    lastAt: instant('last_at').notNull(),
    /** What a counted row counts. Null: an event of its own. */
    countedBy: text('counted_by'),
  },
  (t) => [
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    uniqueIndex('security_events_counted_by').on(t.countedBy),
    index('security_events_by_id').on(t.serviceId, t.id),
    index('security_events_by_kind').on(t.serviceId, t.kind, t.id),
    index('security_events_by_account').on(t.serviceId, t.accountId, t.id),
    check('security_events_account', sql`${t.accountId} is null or ${t.serviceId} is not null`),
  ],
)
