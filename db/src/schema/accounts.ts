import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { linkPurposes } from '@amhp/shared/contract/one-time-links.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { flag, id, instant, json, oneOf, serviceId, version } from './columns.ts'
import { services } from './service.ts'

/**
 * Who may sign in. An email address, in lower case, belongs to one account of a service; someone who works for two services
 * has an account in each. No password until the invitation is used.
 */
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
    uniqueIndex('accounts_by_email').on(t.email, t.serviceId),
    index('accounts_by_amhp').on(t.serviceId, t.amhpId),
    check('accounts_email_small_letters', sql`${t.email} = lower(${t.email})`),
  ],
)

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
    /** "Firefox on Windows", in fixed words; empty where it is not known. */
    device: text('device').notNull().default(''),
    /** When the password was last typed in this session. */
    passwordAt: instant('password_at'),
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

/** A link that sets a password once. The token itself is never stored. */
export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    accountId: id('account_id').notNull(),
    purpose: text('purpose', { enum: linkPurposes }).notNull(),
    /** The account that made it; null for the command line. */
    madeBy: id('made_by'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.accountId],
      foreignColumns: [accounts.serviceId, accounts.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.serviceId, t.madeBy], foreignColumns: [accounts.serviceId, accounts.id] }),
    uniqueIndex('one_time_links_by_token_hash').on(t.tokenHash),
    index('one_time_links_by_account').on(t.serviceId, t.accountId),
    index('one_time_links_by_maker').on(t.serviceId, t.madeBy),
    oneOf('one_time_links_purpose', t.purpose, linkPurposes),
  ],
)

/** What others did to an account, told to its owner; or what one lead did, told to the others. */
export const accountNotices = sqliteTable(
  'account_notices',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
    what: text('what').notNull(),
    seenAt: instant('seen_at'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.accountId],
      foreignColumns: [accounts.serviceId, accounts.id],
    }).onDelete('cascade'),
    index('account_notices_by_account').on(t.serviceId, t.accountId),
  ],
)

/** Tries with a wrong password, or not answered yet. The key is a hash: of the address typed and where from. */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  {
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [index('sign_in_failures_by_last').on(t.lastAt)],
)
