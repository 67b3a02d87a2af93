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
import type { RetentionKind } from '@amhp/shared/contract/retention.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, desc, eq, max, type SQL, sql } from 'drizzle-orm'
import type { AccountLife, AmhpLife } from './who-is-former.ts'

export type RetentionRow = typeof retention.$inferSelect

/** Every setting, newest first, with who made it. */
export async function retentionRows(q: Db, serviceId: string): Promise<(RetentionRow & { by: string })[]> {
  const rows = await q
    .select({ row: retention, by: accounts.name })
    .from(retention)
    .innerJoin(accounts, and(eq(accounts.serviceId, retention.serviceId), eq(accounts.id, retention.accountId)))
    .where(eq(retention.serviceId, serviceId))
    .orderBy(desc(retention.id))
  return rows.map(({ row, by }) => ({ ...row, by }))
}

export async function insertRetention(
  q: Db,
  serviceId: string,
  row: { kind: RetentionKind; years: number; reason: string; accountId: string; at: Instant },
): Promise<void> {
  await q.insert(retention).values({ serviceId, ...row })
}

/** The AMHPs of a service with the ends of what is kept about each. */
export async function amhpLives(q: Db, serviceId: string): Promise<AmhpLife[]> {
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

/** The accounts of a service with when each was last heard of. */
export async function accountLives(q: Db, serviceId: string): Promise<AccountLife[]> {
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

const about = (kind: string, id: string) => and(eq(auditEntries.aboutKind, kind), eq(auditEntries.aboutId, id))

/** What the audit trail holds of somebody as she was before and after each change. */
export async function detailsAbout(
  q: Db,
  serviceId: string,
  people: readonly { kind: 'amhp' | 'account'; id: string }[],
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for (const { kind, id } of people) {
    const rows = await q
      .select({ detail: auditEntries.detail })
      .from(auditEntries)
      .where(and(eq(auditEntries.serviceId, serviceId), about(kind, id)))
    for (const { detail } of rows) if (detail !== null) found.push(detail)
  }
  return found
}

/**
 * Takes name, addresses, telephone and notes away from an AMHP. Her hours, shifts and approvals stay. A form that was
 * opened before is out of date: saving it would bring them back.
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

/** Takes name, address and password away from an account, and closes it. */
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

/** Takes what was there before and after out of the audit trail's entries about somebody. */
export async function forgetDetailsAbout(
  q: Db,
  serviceId: string,
  people: readonly { kind: 'amhp' | 'account'; id: string }[],
): Promise<void> {
  for (const { kind, id } of people)
    await q
      .update(auditEntries)
      .set({ detail: null })
      .where(and(eq(auditEntries.serviceId, serviceId), about(kind, id)))
}
