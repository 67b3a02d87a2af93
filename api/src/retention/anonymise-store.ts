import type { Db } from '@amhp/db/open.ts'
import { accounts, amhps, auditEntries, importAnswers, otherPosts } from '@amhp/db/schema/index.ts'
import { and, eq, sql } from 'drizzle-orm'

/** An AMHP or an account. */
interface PersonId {
  readonly kind: 'amhp' | 'account'
  readonly id: string
}

const about = (kind: string, id: string) => and(eq(auditEntries.aboutKind, kind), eq(auditEntries.aboutId, id))

/** The details of a person's audit entries: her data before and after each change. */
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

/** What becomes of a person's own columns when she is erased, beside her name and address. Keys are names of tables. */
export const cleared = {
  amhps: { workEmail: null, dutyPhone: null, notes: '' },
  other_posts: { label: 'Other post' },
  accounts: { passwordHash: null, active: false, lastSignedInAt: null },
} as const

/**
 * Replaces an AMHP's name and removes address, phone and notes, and how spreadsheets name her. Hours, shifts and approvals stay. The new version makes open
 * forms stale: saving one would restore the data.
 */
export async function anonymiseAmhp(q: Db, serviceId: string, id: string, name: string): Promise<void> {
  await q
    .update(amhps)
    .set({ ...cleared.amhps, name, version: sql`${amhps.version} + 1` })
    .where(and(eq(amhps.serviceId, serviceId), eq(amhps.id, id)))
  await q
    .update(otherPosts)
    .set(cleared.other_posts)
    .where(and(eq(otherPosts.serviceId, serviceId), eq(otherPosts.amhpId, id)))
  await q.delete(importAnswers).where(and(eq(importAnswers.serviceId, serviceId), eq(importAnswers.amhpId, id)))
}

/** Replaces an account's name and address, removes its password and deactivates it. */
export async function anonymiseAccount(
  q: Db,
  serviceId: string,
  id: string,
  replacement: { name: string; email: string },
): Promise<void> {
  await q
    .update(accounts)
    .set({
      ...cleared.accounts,
      ...replacement,
      version: sql`${accounts.version} + 1`,
    })
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.id, id)))
}

/** Removes the details of a person's audit entries. */
export async function removeDetailsAbout(q: Db, serviceId: string, { kind, id }: PersonId): Promise<void> {
  await q
    .update(auditEntries)
    .set({ detail: null })
    .where(and(eq(auditEntries.serviceId, serviceId), about(kind, id)))
}
