import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { id, instant, json, serviceId } from './columns.ts'
import { services } from './service.ts'

/** Who changed what, in words. The account is null for the command line and for the server itself. Append-only. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    serviceId: serviceId(),
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    accountId: id('account_id'),
    what: text('what').notNull(),
    aboutKind: text('about_kind').notNull(),
    aboutId: text('about_id').notNull(),
    /** The AMHP whom it concerns, whatever it is about: own data finds a person by it. */
    amhpId: id('amhp_id'),
    detail: json<Record<string, unknown>>('detail'),
  },
  (t) => [
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    index('audit_entries_by_id').on(t.serviceId, t.id),
    index('audit_entries_about').on(t.serviceId, t.aboutKind, t.aboutId, t.id),
    index('audit_entries_by_account').on(t.serviceId, t.accountId),
    index('audit_entries_by_amhp').on(t.serviceId, t.amhpId, t.id),
  ],
)
