import { plannedFromLog } from '@amhp/db/logged-shift.ts'
import type { Db } from '@amhp/db/open.ts'
import { accounts, amhps, edits, imports } from '@amhp/db/schema/index.ts'
import type { ShiftChange } from '@amhp/shared/contract/shift-changes.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, desc, eq } from 'drizzle-orm'

type ImportRow = typeof imports.$inferSelect

export async function insertImport(q: Db, row: Omit<ImportRow, 'undoneAt'>): Promise<void> {
  await q.insert(imports).values(row)
}

const mostListed = 10

/** The last imports, newest first. */
export async function importsOf(q: Db, serviceId: string) {
  return await q
    .select({ row: imports, by: { id: accounts.id, name: accounts.name } })
    .from(imports)
    .leftJoin(accounts, and(eq(accounts.serviceId, serviceId), eq(accounts.id, imports.accountId)))
    .where(eq(imports.serviceId, serviceId))
    .orderBy(desc(imports.at))
    .limit(mostListed)
}

const one = (serviceId: string, id: string) => and(eq(imports.serviceId, serviceId), eq(imports.id, id))

export async function findImport(q: Db, serviceId: string, id: string): Promise<ImportRow | undefined> {
  const [row] = await q.select().from(imports).where(one(serviceId, id))
  return row
}

export async function noteUndone(q: Db, serviceId: string, id: string, undoneAt: Instant): Promise<void> {
  await q.update(imports).set({ undoneAt }).where(one(serviceId, id))
}

/** What an edit of the log changed. */
export async function changesOfEdit(
  q: Db,
  serviceId: string,
  { rotaId, number }: ImportRow['edits'][number],
): Promise<ShiftChange[]> {
  const [row] = await q
    .select({ changes: edits.changes })
    .from(edits)
    .where(and(eq(edits.serviceId, serviceId), eq(edits.rotaId, rotaId), eq(edits.number, number)))
  return (row?.changes ?? []).map(({ before, after }) => ({
    before: before && plannedFromLog(before),
    after: after && plannedFromLog(after),
  }))
}

/** Takes somebody out of the register. The database refuses it where anything refers to her. */
export async function deleteAmhp(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(amhps).where(and(eq(amhps.serviceId, serviceId), eq(amhps.id, id)))
}
