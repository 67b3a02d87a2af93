import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { flag, id, instant, json, serviceId, version } from './columns.ts'
import { services } from './services.ts'

/** Who may sign in. An email address, in small letters, is one account of one service. No password until the invitation is used. */
export const accounts = sqliteTable(
  'accounts',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    roles: json<AccountRole[]>('roles').notNull(),
    amhpId: id('amhp_id'),
    passwordHash: text('password_hash'),
    active: flag('active').notNull().default(true),
    lastSignedInAt: instant('last_signed_in_at'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    uniqueIndex('accounts_by_email').on(t.email),
    index('accounts_by_amhp').on(t.serviceId, t.amhpId),
    check('accounts_email_small_letters', sql`${t.email} = lower(${t.email})`),
  ],
)
