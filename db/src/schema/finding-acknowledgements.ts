import { acknowledgementReasons } from '@amhp/shared/rota/acknowledgement.ts'
import { type FindingJson, levels } from '@amhp/shared/rules/finding.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { date, id, instant, json, oneOf, ruleSet, serviceId } from './columns.ts'

/**
 * An acknowledged finding: why it may stay, who looks after it, and until which day (null: until closed). `finding` is its key,
 * `found` the finding as it was then. Immutable, except that it can be closed.
 */
export const findingAcknowledgements = sqliteTable(
  'finding_acknowledgements',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    finding: text('finding').notNull(),
    rule: text('rule').notNull(),
    amhpId: id('amhp_id'),
    found: json<FindingJson>('found').notNull(),
    ruleSet: ruleSet(),
    level: text('level', { enum: levels }).notNull(),
    reasonCode: text('reason_code', { enum: acknowledgementReasons }).notNull(),
    reason: text('reason').notNull(),
    ownerId: id('owner_id').notNull(),
    until: date('until'),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
    closedAt: instant('closed_at'),
    closedBy: id('closed_by'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    foreignKey({ columns: [t.serviceId, t.ownerId], foreignColumns: [accounts.serviceId, accounts.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    foreignKey({ columns: [t.serviceId, t.closedBy], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('finding_acknowledgements_by_finding').on(t.serviceId, t.finding, t.at),
    index('finding_acknowledgements_by_rule').on(t.serviceId, t.rule, t.at),
    index('finding_acknowledgements_by_amhp').on(t.serviceId, t.amhpId),
    index('finding_acknowledgements_by_owner').on(t.serviceId, t.ownerId),
    index('finding_acknowledgements_by_account').on(t.serviceId, t.accountId),
    index('finding_acknowledgements_by_closer').on(t.serviceId, t.closedBy),
    oneOf('finding_acknowledgements_level', t.level, levels),
    oneOf('finding_acknowledgements_reason_code', t.reasonCode, acknowledgementReasons),
    check('finding_acknowledgements_closed', sql`(${t.closedAt} is null) = (${t.closedBy} is null)`),
  ],
)
