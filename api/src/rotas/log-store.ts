import { toLog } from '@amhp/db/logged-shift.ts'
import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { accounts, edits } from '@amhp/db/schema/index.ts'
import type { ShiftChange } from '@amhp/shared/contract/shift-changes.ts'
import { and, asc, eq, max, sql } from 'drizzle-orm'

const insertEdit = prepared((q) =>
  q
    .insert(edits)
    .values({
      serviceId: sql.placeholder('serviceId'),
      rotaId: sql.placeholder('rotaId'),
      accountId: sql.placeholder('accountId'),
      at: sql.placeholder('at'),
      name: sql.placeholder('name'),
      changes: sql.placeholder('changes'),
    })
    .returning({ number: edits.number })
    .prepare(),
)

interface EditRow extends Omit<typeof edits.$inferInsert, 'number'> {
  /** Null for the command line. */
  readonly accountId: string | null
}

/** Adds an edit to the log of a rota and returns its number. */
export async function appendEdit(
  q: Db,
  edit: Omit<EditRow, 'changes'> & { readonly changes: readonly ShiftChange[] },
): Promise<number> {
  const changes = edit.changes.map(({ before, after }) => ({
    before: before && toLog(before),
    after: after && toLog(after),
  }))
  const [row] = await insertEdit(q).execute({ ...edit, changes })
  return row!.number
}

const newestOfRota = prepared((q) =>
  q
    .select({ number: max(edits.number) })
    .from(edits)
    .where(and(eq(edits.serviceId, parameter.text('serviceId')), eq(edits.rotaId, parameter.text('rotaId'))))
    .prepare(),
)

/** The number of a rota's newest edit; 0 if there is none. */
export async function newestEdit(q: Db, serviceId: string, rotaId: string): Promise<number> {
  const [row] = await newestOfRota(q).execute({ serviceId, rotaId })
  return row?.number ?? 0
}

/** The edits that may be of a shift, oldest first. `by` is null for the command line. */
export async function editsOfShift(q: Db, serviceId: string, shiftId: string) {
  // A text search: it may find other edits too, so the caller filters.
  const quoted = `%"id":${JSON.stringify(shiftId).replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
  return await q
    .select({
      number: edits.number,
      rota: edits.rotaId,
      at: edits.at,
      name: edits.name,
      changes: edits.changes,
      by: { id: accounts.id, name: accounts.name },
    })
    .from(edits)
    .leftJoin(accounts, and(eq(accounts.serviceId, edits.serviceId), eq(accounts.id, edits.accountId)))
    .where(and(eq(edits.serviceId, serviceId), sql`cast(${edits.changes} as text) like ${quoted} escape '\\'`))
    .orderBy(asc(edits.number))
}
