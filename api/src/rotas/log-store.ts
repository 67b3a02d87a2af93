import type { Db } from '@amhp/db/open.ts'
import { given, prepared } from '@amhp/db/prepared.ts'
import { accounts, edits, type LoggedChange } from '@amhp/db/schema/index.ts'
import type { ShiftChange } from '@amhp/shared/contract/shifts.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
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
  /** Null where the command line made it. */
  readonly accountId: string | null
}

/** Adds to the log of a rota; answers the number of the edit. */
export async function appendEdit(
  q: Db,
  edit: Omit<EditRow, 'changes'> & { readonly changes: readonly ShiftChange[] },
): Promise<number> {
  const changes = edit.changes.map(({ before, after }) => ({ before: logged(before), after: logged(after) }))
  const [row] = await insertEdit(q).execute({ ...edit, changes })
  return row!.number
}

const newestOfRota = prepared((q) =>
  q
    .select({ number: max(edits.number) })
    .from(edits)
    .where(and(eq(edits.serviceId, given.text('serviceId')), eq(edits.rotaId, given.text('rotaId'))))
    .prepare(),
)

/** The number of the newest edit of a rota; 0 where there is none. */
export async function newestEdit(q: Db, serviceId: string, rotaId: string): Promise<number> {
  const [row] = await newestOfRota(q).execute({ serviceId, rotaId })
  return row?.number ?? 0
}

/** Every edit that names a shift, oldest first. Nobody is named where the command line made it. */
export async function editsNaming(q: Db, serviceId: string, shiftId: string) {
  // The log is read as text so that any engine can do it; what only looks like the id is left out by the caller.
  const quoted = `%"id":${JSON.stringify(shiftId).replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
  return await q
    .select({
      number: edits.number,
      rota: edits.rotaId,
      at: edits.at,
      name: edits.name,
      changes: edits.changes,
      byId: accounts.id,
      byName: accounts.name,
    })
    .from(edits)
    .leftJoin(accounts, and(eq(accounts.serviceId, edits.serviceId), eq(accounts.id, edits.accountId)))
    .where(and(eq(edits.serviceId, serviceId), sql`cast(${edits.changes} as text) like ${quoted} escape '\\'`))
    .orderBy(asc(edits.number))
}

const logged = (shift: PlannedShift | null): LoggedChange['before'] =>
  shift && {
    id: shift.id,
    amhpId: shift.amhp,
    role: shift.role,
    kind: shift.kind,
    start: shift.start,
    end: shift.end,
    code: shift.code,
    shareable: shift.shareable,
  }

export const unlogged = (shift: NonNullable<LoggedChange['before']>): PlannedShift => ({
  id: shift.id,
  amhp: shift.amhpId,
  role: shift.role,
  kind: shift.kind,
  start: shift.start,
  end: shift.end,
  code: shift.code,
  shareable: shift.shareable,
})
