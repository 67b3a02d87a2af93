import type { Db } from '@amhp/db/open.ts'
import {
  absences,
  accounts,
  amhps,
  approvals,
  auditEntries,
  editionShifts,
  otherPosts,
  retention,
  shifts,
} from '@amhp/db/schema/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, desc, eq, max, type SQL, sql } from 'drizzle-orm'
import type { RetainedAccount, RetainedAmhp } from './who-is-former.ts'

export type RetentionRow = typeof retention.$inferSelect

/** All settings, newest first, with who made them. */
export async function retentionRows(q: Db, serviceId: string): Promise<(RetentionRow & { by: string })[]> {
  const rows = await q
    .select({ row: retention, by: accounts.name })
    .from(retention)
    .innerJoin(accounts, and(eq(accounts.serviceId, retention.serviceId), eq(accounts.id, retention.accountId)))
    .where(eq(retention.serviceId, serviceId))
    .orderBy(desc(retention.id))
  return rows.map(({ row, by }) => ({ ...row, by }))
}

export async function insertRetention(q: Db, row: Omit<RetentionRow, 'id'>): Promise<void> {
  await q.insert(retention).values(row)
}

/** A service's AMHPs, with when the last shift, absence and approval of each ends. */
export async function retainedAmhps(q: Db, serviceId: string): Promise<RetainedAmhp[]> {
  const people = await q.select().from(amhps).where(eq(amhps.serviceId, serviceId)).orderBy(asc(amhps.id))
  const ends = <Table extends typeof shifts | typeof editionShifts | typeof absences>(table: Table) =>
    q
      .select({ amhpId: table.amhpId, end: max(table.end) })
      .from(table as typeof shifts)
      .where(eq(table.serviceId, serviceId))
      .groupBy(table.amhpId)
  const drafted = byAmhp(await ends(shifts))
  const published = byAmhp(await ends(editionShifts))
  const away = byAmhp(await ends(absences))
  const approved = await q
    .select({ amhpId: approvals.amhpId, end: max(approvals.until) })
    .from(approvals)
    .where(eq(approvals.serviceId, serviceId))
    .groupBy(approvals.amhpId)
  const until = byAmhp<LocalDate>(approved)
  return people.map(({ id, name, workEmail, dutyPhone, leftOn }) => {
    const worked = Math.max(drafted.get(id) ?? -1, published.get(id) ?? -1)
    return {
      ...{ id, name, workEmail, dutyPhone, leftOn },
      lastWorkEnd: worked < 0 ? null : (worked as Instant),
      lastAbsenceEnd: away.get(id) ?? null,
      lastApprovalUntil: until.get(id) ?? null,
    }
  })
}

const byAmhp = <Value = Instant>(rows: readonly { amhpId: string; end: unknown }[]): Map<string, Value> =>
  new Map(rows.flatMap(({ amhpId, end }) => (end === null ? [] : [[amhpId, end as Value] as const])))

/** A service's accounts, with when each was last active. */
export async function retainedAccounts(q: Db, serviceId: string): Promise<RetainedAccount[]> {
  const rows = await q.select().from(accounts).where(eq(accounts.serviceId, serviceId)).orderBy(asc(accounts.id))
  const did = await lastEntries(q, serviceId, auditEntries.accountId)
  const about = await lastEntries(q, serviceId, auditEntries.aboutId, eq(auditEntries.aboutKind, 'account'))
  return rows.map(({ id, name, email, roles, amhpId, active, lastSignedInAt }) => {
    const seen = [lastSignedInAt, did.get(id), about.get(id)].filter((at) => at !== null && at !== undefined)
    return {
      ...{ id, name, email, roles, amhpId, active },
      lastSeenAt: seen.length === 0 ? null : (Math.max(...seen) as Instant),
    }
  })
}

type EntryColumn = typeof auditEntries.accountId | typeof auditEntries.aboutId

async function lastEntries(q: Db, serviceId: string, column: EntryColumn, also?: SQL): Promise<Map<string, Instant>> {
  const rows = await q
    .select({ id: column, at: max(auditEntries.at) })
    .from(auditEntries)
    .where(and(eq(auditEntries.serviceId, serviceId), also))
    .groupBy(column)
  return new Map(rows.flatMap(({ id, at }) => (id === null || at === null ? [] : [[id, at as Instant] as const])))
}

/** An AMHP or an account. */
interface PersonId {
  readonly kind: 'amhp' | 'account'
  readonly id: string
}

const about = (kind: string, id: string) => and(eq(auditEntries.aboutKind, kind), eq(auditEntries.aboutId, id))

/** The details of a person's audit entries: how she was before and after each change. */
export async function detailsAbout(
  q: Db,
  serviceId: string,
  { kind, id }: PersonId,
): Promise<Record<string, unknown>[]> {
  const rows = await q
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.serviceId, serviceId), about(kind, id)))
  return rows.map(({ detail }) => detail).filter((detail) => detail !== null)
}

/**
 * Removes an AMHP's name, address, phone and notes. Hours, shifts and approvals stay. The new version makes open forms
 * stale: saving one would restore the data.
 */
export async function forgetAmhp(q: Db, serviceId: string, id: string, name: string): Promise<void> {
  await q
    .update(amhps)
    .set({ name, workEmail: null, dutyPhone: null, notes: '', version: sql`${amhps.version} + 1` })
    .where(and(eq(amhps.serviceId, serviceId), eq(amhps.id, id)))
  await q
    .update(otherPosts)
    .set({ label: 'Other post' })
    .where(and(eq(otherPosts.serviceId, serviceId), eq(otherPosts.amhpId, id)))
}

/** Removes an account's name, address and password, and deactivates it. */
export async function forgetAccount(
  q: Db,
  serviceId: string,
  id: string,
  now: { name: string; email: string },
): Promise<void> {
  await q
    .update(accounts)
    .set({ ...now, passwordHash: null, active: false, lastSignedInAt: null, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.id, id)))
}

/** Removes the details of a person's audit entries. */
export async function forgetDetailsAbout(q: Db, serviceId: string, { kind, id }: PersonId): Promise<void> {
  await q
    .update(auditEntries)
    .set({ detail: null })
    .where(and(eq(auditEntries.serviceId, serviceId), about(kind, id)))
}
