import { inPaces } from '@amhp/db/in-paces.ts'
import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { shifts } from '@amhp/db/schema/index.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, count, eq, getTableColumns, gt, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type DraftShiftChanges, earliestStart, type StoredShift } from './stored-shift.ts'

const { serviceId: _, rotaId: rota, amhpId: amhp, ...plan } = getTableColumns(shifts)
/** The columns of a draft shift by the names of its fields. */
export const draftColumns = { ...plan, rota, amhp }

const ofService = eq(shifts.serviceId, parameter.text('serviceId'))
const oneShift = and(ofService, eq(shifts.id, parameter.text('id')))
const overlapsSpan = and(
  gt(shifts.start, parameter.integer('earliest')),
  lt(shifts.start, parameter.integer('end')),
  gt(shifts.end, parameter.integer('start')),
)

const draftIn = prepared((q) =>
  q
    .select(draftColumns)
    .from(shifts)
    .where(and(ofService, overlapsSpan))
    .orderBy(asc(shifts.start), asc(shifts.id))
    .prepare(),
)

/** Draft shifts that overlap a span, in order of start. */
export async function draftShiftsIn(q: Db, serviceId: string, { start, end }: Span): Promise<StoredShift[]> {
  return await draftIn(q).execute({ serviceId, start, end, earliest: earliestStart(start) })
}

/** Draft shifts of one rota, in order of start. */
export async function draftShiftsOf(q: Db, serviceId: string, rotaId: string): Promise<StoredShift[]> {
  return await q
    .select(draftColumns)
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), eq(shifts.rotaId, rotaId)))
    .orderBy(asc(shifts.start), asc(shifts.id))
}

/** Draft shifts that were placed with a code and start at a moment or later, in order of start. */
export async function draftShiftsWith(q: Db, serviceId: string, code: string, from: Instant): Promise<StoredShift[]> {
  return await q
    .select(draftColumns)
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), eq(shifts.code, code), gte(shifts.start, from)))
    .orderBy(asc(shifts.start), asc(shifts.id))
}

const draftById = prepared((q) => q.select(draftColumns).from(shifts).where(oneShift).prepare())

export async function draftShiftsById(q: Db, serviceId: string, ids: Iterable<string>): Promise<StoredShift[]> {
  const found: StoredShift[] = []
  for await (const id of inPaces(ids)) found.push(...(await draftById(q).execute({ serviceId, id })))
  return found
}

const overlappingOfAmhp = prepared((q) =>
  q
    .select({ id: shifts.id })
    .from(shifts)
    .where(and(ofService, eq(shifts.amhpId, parameter.text('amhp')), overlapsSpan))
    .limit(parameter.limit('most'))
    .prepare(),
)

/** How many draft shifts of its AMHP overlap a shift, itself included. Counts to `most` at most. */
export async function countOverlapping(
  q: Db,
  serviceId: string,
  { amhp, start, end }: PlannedShift,
  most: number,
): Promise<number> {
  return (await overlappingOfAmhp(q).execute({ serviceId, amhp, start, end, earliest: earliestStart(start), most }))
    .length
}

const removeDraft = prepared((q) => q.delete(shifts).where(oneShift).prepare())

const toRow = ({ rota, amhp, ...plan }: StoredShift) => ({ rotaId: rota, amhpId: amhp, ...plan })

const columns: Record<string, SQLiteColumn> = getTableColumns(shifts)
/** A placeholder for each column of a row, by its name there. */
const row = Object.fromEntries(
  Object.entries(columns).map(([name, column]) => [name, sql`${sql.param(sql.placeholder(name), column)}`]),
) as Record<keyof typeof shifts.$inferSelect, SQL>

const addDraft = prepared((q) => q.insert(shifts).values(row).prepare())

const changeDraft = prepared((q) => {
  const { serviceId: _, id: __, ...changeable } = row
  return q.update(shifts).set(changeable).where(oneShift).prepare()
})

/** Adds, changes and removes draft shifts. */
export async function writeDraft(
  q: Db,
  serviceId: string,
  { added, changed, removed }: DraftShiftChanges,
): Promise<void> {
  for await (const id of inPaces(removed)) await removeDraft(q).execute({ serviceId, id })
  for await (const shift of inPaces(changed)) await changeDraft(q).execute({ serviceId, ...toRow(shift) })
  for await (const shift of inPaces(added)) await addDraft(q).execute({ serviceId, ...toRow(shift) })
}

export async function countDraftShifts(q: Db, serviceId: string, rotaId: string): Promise<number> {
  const [row] = await q
    .select({ count: count() })
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), eq(shifts.rotaId, rotaId)))
  return row!.count
}
