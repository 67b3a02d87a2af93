import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { accounts, auditEntries } from '@amhp/db/schema/index.ts'
import type { listAudit } from '@amhp/shared/contract/audit.ts'
import type { Given } from '@amhp/shared/contract/endpoint.ts'
import { and, asc, desc, eq, gt, lt, max, sql } from 'drizzle-orm'

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
      amhpId: sql.placeholder('amhpId'),
      // As text: a JSON column would store null as the text 'null'.
      detail: sql`${sql.placeholder('detail')}`,
    })
    .prepare(),
)

type AuditRow = Required<Omit<typeof auditEntries.$inferInsert, 'id'>>

export async function insertAuditEntry(q: Db, row: AuditRow): Promise<void> {
  await insert(q).execute({ ...row, detail: row.detail === null ? null : JSON.stringify(row.detail) })
}

type AuditFilter = Given<typeof listAudit>['query']

/** Newest first. */
export async function auditEntriesOf(q: Db, serviceId: string, { before, kind, id }: AuditFilter, most: number) {
  return await q
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      /** Null on the command line and for the server itself. */
      by: { id: accounts.id, name: accounts.name },
      what: auditEntries.what,
      about: { kind: auditEntries.aboutKind, id: auditEntries.aboutId },
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

const entriesSince = prepared((q) =>
  q
    .select({ id: auditEntries.id, kind: auditEntries.aboutKind })
    .from(auditEntries)
    .where(and(eq(auditEntries.serviceId, parameter.text('serviceId')), gt(auditEntries.id, parameter.integer('id'))))
    .orderBy(asc(auditEntries.id))
    .prepare(),
)

/** What the entries after one are about, oldest first. Every write adds an entry. */
export const auditedSince = (q: Db, serviceId: string, id: number) => entriesSince(q).execute({ serviceId, id })

const lastEntry = prepared((q) =>
  q
    .select({ id: max(auditEntries.id) })
    .from(auditEntries)
    .where(eq(auditEntries.serviceId, parameter.text('serviceId')))
    .prepare(),
)

/** The id of a service's newest entry; 0 if there is none. */
export async function newestEntry(q: Db, serviceId: string): Promise<number> {
  return (await lastEntry(q).execute({ serviceId }))[0]?.id ?? 0
}
