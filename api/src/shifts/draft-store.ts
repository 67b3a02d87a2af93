import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { shifts } from '@amhp/db/schema/index.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, count, eq, gt, lt, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type DraftShiftChanges, earliestStart, type StoredShift } from './stored-shift.ts'

const draftColumns = {
  id: shifts.id,
  rota: shifts.rotaId,
  amhp: shifts.amhpId,
  role: shifts.role,
  kind: shifts.kind,
  start: shifts.start,
  end: shifts.end,
  code: shifts.code,
  shareable: shifts.shareable,
}

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

const draftById = prepared((q) => q.select(draftColumns).from(shifts).where(oneShift).prepare())

export async function draftShiftsById(q: Db, serviceId: string, ids: Iterable<string>): Promise<StoredShift[]> {
  const found: StoredShift[] = []
  for (const id of ids) found.push(...(await draftById(q).execute({ serviceId, id })))
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

const placeholder = (name: keyof StoredShift, column: SQLiteColumn) => sql`${sql.param(sql.placeholder(name), column)}`
const allColumns = {
  rotaId: placeholder('rota', shifts.rotaId),
  amhpId: placeholder('amhp', shifts.amhpId),
  role: placeholder('role', shifts.role),
  kind: placeholder('kind', shifts.kind),
  start: placeholder('start', shifts.start),
  end: placeholder('end', shifts.end),
  code: placeholder('code', shifts.code),
  shareable: placeholder('shareable', shifts.shareable),
}
const addDraft = prepared((q) =>
  q
    .insert(shifts)
    .values({ serviceId: sql.placeholder('serviceId'), id: sql.placeholder('id'), ...allColumns })
    .prepare(),
)

const changeDraft = prepared((q) => q.update(shifts).set(allColumns).where(oneShift).prepare())

/** Adds, changes and removes draft shifts. */
export async function writeDraft(
  q: Db,
  serviceId: string,
  { added, changed, removed }: DraftShiftChanges,
): Promise<void> {
  for (const id of removed) await removeDraft(q).execute({ serviceId, id })
  for (const shift of changed) await changeDraft(q).execute({ serviceId, ...shift })
  for (const shift of added) await addDraft(q).execute({ serviceId, ...shift })
}

export async function countDraftShifts(q: Db, serviceId: string, rotaId: string): Promise<number> {
  const [row] = await q
    .select({ count: count() })
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), eq(shifts.rotaId, rotaId)))
  return row!.count
}
