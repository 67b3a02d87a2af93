import type { Db } from '@amhp/db/open.ts'
import { prepared } from '@amhp/db/prepared.ts'
import { accounts, auditEntries } from '@amhp/db/schema/index.ts'
import { and, desc, eq, lt, sql } from 'drizzle-orm'

const insert = prepared((q) =>
  q
    .insert(auditEntries)
    .values({
      serviceId: sql.placeholder('serviceId'),
      at: sql.placeholder('at'),
      accountId: sql.placeholder('accountId'),
      what: sql.placeholder('what'),
      aboutKind: sql.placeholder('aboutKind'),
      aboutId: sql.placeholder('aboutId'),
      // As text already: a column of JSON would write no detail as the word null.
      detail: sql`${sql.placeholder('detail')}`,
    })
    .prepare(),
)

type AuditRow = Required<Omit<typeof auditEntries.$inferInsert, 'id'>>

export async function insertAuditEntry(q: Db, row: AuditRow): Promise<void> {
  await insert(q).execute({ ...row, detail: row.detail === null ? null : JSON.stringify(row.detail) })
}

export interface AuditFilter {
  /** Entries older than this entry id. */
  readonly before: number | undefined
  readonly kind: string | undefined
  readonly id: string | undefined
}

/** Newest first. */
export async function auditEntriesOf(q: Db, serviceId: string, { before, kind, id }: AuditFilter, most: number) {
  return await q
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      accountId: accounts.id,
      accountName: accounts.name,
      what: auditEntries.what,
      aboutKind: auditEntries.aboutKind,
      aboutId: auditEntries.aboutId,
    })
    .from(auditEntries)
    .leftJoin(accounts, and(eq(accounts.serviceId, auditEntries.serviceId), eq(accounts.id, auditEntries.accountId)))
    .where(
      and(
        eq(auditEntries.serviceId, serviceId),
        before === undefined ? undefined : lt(auditEntries.id, before),
        kind === undefined ? undefined : eq(auditEntries.aboutKind, kind),
        id === undefined ? undefined : eq(auditEntries.aboutId, id),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(most)
}
