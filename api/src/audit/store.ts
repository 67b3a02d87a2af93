import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { auditEntries } from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, eq, gt, isNull, max, sql } from 'drizzle-orm'

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

type SameEntry = Pick<typeof auditEntries.$inferSelect, 'serviceId' | 'accountId' | 'what' | 'aboutKind' | 'aboutId'>

/** Whether an entry that says the same was made after a moment. */
export async function isAuditedAfter(q: Db, same: SameEntry, moment: Instant): Promise<boolean> {
  const { id, serviceId, accountId, what, aboutKind, aboutId, at } = auditEntries
  const rows = await q
    .select({ id })
    .from(auditEntries)
    .where(
      and(
        eq(serviceId, same.serviceId),
        same.accountId === null ? isNull(accountId) : eq(accountId, same.accountId),
        ...[eq(what, same.what), eq(aboutKind, same.aboutKind), eq(aboutId, same.aboutId), gt(at, moment)],
      ),
    )
    .limit(1)
  return rows.length > 0
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
