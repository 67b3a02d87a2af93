import type { RuleSettings } from '@amhp/shared/contract/rules.ts'
import { type Level, levels } from '@amhp/shared/rules/finding.ts'
import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, json, oneOf, serviceId } from './columns.ts'

/** Each change of a rule, with its level and all its settings. The newest row of a rule is in force. Append-only. */
export const ruleChanges = sqliteTable(
  'rule_changes',
  {
    serviceId: serviceId(),
    id: integer('id').primaryKey({ autoIncrement: true }),
    rule: text('rule').notNull(),
    level: text('level').$type<Level | 'off'>().notNull(),
    settings: json<RuleSettings>('settings').notNull(),
    reason: text('reason').notNull(),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('rule_changes_by_rule').on(t.serviceId, t.rule, t.id),
    index('rule_changes_by_account').on(t.serviceId, t.accountId),
    oneOf('rule_changes_level', t.level, [...levels, 'off']),
  ],
)
