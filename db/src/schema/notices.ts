import { noticeCauses } from '@amhp/shared/contract/notices.ts'
import type { FindingJson } from '@amhp/shared/rules/finding.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, json, oneOf, ruleSet, serviceId } from './columns.ts'
import { rotas } from './rotas.ts'

/** New findings in a published rota after a later change, for the manager who owns the rota. */
export const notices = sqliteTable(
  'notices',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    rotaId: id('rota_id').notNull(),
    cause: text('cause', { enum: noticeCauses }).notNull(),
    aboutKind: text('about_kind').notNull(),
    aboutId: text('about_id').notNull(),
    findings: json<FindingJson[]>('findings').notNull(),
    ruleSet: ruleSet(),
    at: instant('at').notNull(),
    seenAt: instant('seen_at'),
    seenBy: id('seen_by'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.rotaId], foreignColumns: [rotas.serviceId, rotas.id] }),
    foreignKey({ columns: [t.serviceId, t.seenBy], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('notices_by_rota').on(t.serviceId, t.rotaId, t.at),
    index('notices_by_account').on(t.serviceId, t.seenBy),
    oneOf('notices_cause', t.cause, noticeCauses),
    check('notices_seen', sql`(${t.seenAt} is null) = (${t.seenBy} is null)`),
  ],
)

/**
 * A change whose notices are still to be found: written with it, so that they are found even if the server stops in between.
 * `found` is what there was in each published rota before, as JSON that only threads read.
 */
export const noticesToFind = sqliteTable(
  'notices_to_find',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    cause: text('cause', { enum: noticeCauses }).notNull(),
    aboutKind: text('about_kind').notNull(),
    aboutId: text('about_id').notNull(),
    found: text('found').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.serviceId, t.id] }), oneOf('notices_to_find_cause', t.cause, noticeCauses)],
)
