import type { Db } from '@amhp/db/open.ts'
import { given, prepared } from '@amhp/db/prepared.ts'
import { editionShifts, editions, shifts } from '@amhp/db/schema/index.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, max, or, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { DraftChange, StoredShift } from '../rotas/plan-edit.ts'
import type { Planned } from './planned.ts'

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

const publishedColumns = {
  id: editionShifts.shiftId,
  amhp: editionShifts.amhpId,
  role: editionShifts.role,
  kind: editionShifts.kind,
  start: editionShifts.start,
  end: editionShifts.end,
  code: editionShifts.code,
  shareable: editionShifts.shareable,
}

/** A shift is at most 14 days long, so one that starts earlier than this before a span cannot reach into it. */
const longest = 14 * 86_400_000

const ofService = eq(shifts.serviceId, given.text('serviceId'))
const oneOfService = and(ofService, eq(shifts.id, given.text('id')))
const meetsSpan = and(
  gt(shifts.start, given.whole('earliest')),
  lt(shifts.start, given.whole('end')),
  gt(shifts.end, given.whole('start')),
)

const draftIn = prepared((q) =>
  q
    .select(draftColumns)
    .from(shifts)
    .where(and(ofService, meetsSpan))
    .orderBy(asc(shifts.start), asc(shifts.id))
    .prepare(),
)

/** Draft shifts that meet a span, in order of start. */
export async function draftShiftsIn(q: Db, serviceId: string, { start, end }: Span): Promise<StoredShift[]> {
  return await draftIn(q).execute({ serviceId, start, end, earliest: earliest(start) })
}

const draftOfAmhp = prepared((q) =>
  q
    .select(draftColumns)
    .from(shifts)
    .where(and(ofService, eq(shifts.amhpId, given.text('amhp')), meetsSpan))
    .orderBy(asc(shifts.start), asc(shifts.id))
    .prepare(),
)

/** Draft shifts of some AMHPs that meet a span, person by person. */
export async function draftShiftsOfAmhps(
  q: Db,
  serviceId: string,
  amhps: Iterable<string>,
  { start, end }: Span,
): Promise<StoredShift[]> {
  const found: StoredShift[] = []
  for (const amhp of amhps)
    found.push(...(await draftOfAmhp(q).execute({ serviceId, amhp, start, end, earliest: earliest(start) })))
  return found
}

/** The draft shift that ends last of those that meet a span. */
export async function lastDraftShiftIn(q: Db, serviceId: string, { start, end }: Span): Promise<StoredShift[]> {
  return await q
    .select(draftColumns)
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), gt(shifts.start, earliest(start)), lt(shifts.start, end)))
    .orderBy(desc(shifts.end), asc(shifts.id))
    .limit(1)
}

/** Draft shifts of one rota, in order of start. */
export async function draftShiftsOf(q: Db, serviceId: string, rotaId: string): Promise<StoredShift[]> {
  return await q
    .select(draftColumns)
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), eq(shifts.rotaId, rotaId)))
    .orderBy(asc(shifts.start), asc(shifts.id))
}

const draftById = prepared((q) => q.select(draftColumns).from(shifts).where(oneOfService).prepare())

export async function draftShiftsById(q: Db, serviceId: string, ids: Iterable<string>): Promise<StoredShift[]> {
  const found: StoredShift[] = []
  for (const id of ids) found.push(...(await draftById(q).execute({ serviceId, id })))
  return found
}

const overlappingOfAmhp = prepared((q) =>
  q
    .select({ id: shifts.id })
    .from(shifts)
    .where(and(ofService, eq(shifts.amhpId, given.text('amhp')), meetsSpan))
    .limit(given.most('most'))
    .prepare(),
)

/** How many draft shifts of its AMHP meet a shift, itself among them; at most `most` are counted. */
export async function countOverlapping(
  q: Db,
  serviceId: string,
  { amhp, start, end }: Planned,
  most: number,
): Promise<number> {
  return (await overlappingOfAmhp(q).execute({ serviceId, amhp, start, end, earliest: earliest(start), most })).length
}

const removeDraft = prepared((q) => q.delete(shifts).where(oneOfService).prepare())

const sent = (name: keyof StoredShift, column: SQLiteColumn) => sql`${sql.param(sql.placeholder(name), column)}`
const whole = {
  rotaId: sent('rota', shifts.rotaId),
  amhpId: sent('amhp', shifts.amhpId),
  role: sent('role', shifts.role),
  kind: sent('kind', shifts.kind),
  start: sent('start', shifts.start),
  end: sent('end', shifts.end),
  code: sent('code', shifts.code),
  shareable: sent('shareable', shifts.shareable),
}
const addDraft = prepared((q) =>
  q
    .insert(shifts)
    .values({ serviceId: sql.placeholder('serviceId'), id: sql.placeholder('id'), ...whole })
    .prepare(),
)

const changeDraft = prepared((q) => q.update(shifts).set(whole).where(oneOfService).prepare())

/** Makes the draft hold these shifts as they are given, and no longer those removed. */
export async function writeDraft(q: Db, serviceId: string, { added, changed, removed }: DraftChange): Promise<void> {
  for (const id of removed) await removeDraft(q).execute({ serviceId, id })
  for (const shift of changed) await changeDraft(q).execute({ serviceId, ...shift })
  for (const shift of added) await addDraft(q).execute({ serviceId, ...shift })
}

/** The newest edition of each rota that has one, by rota. */
export async function newestEditions(q: Db, serviceId: string): Promise<Map<string, { id: string; number: number }>> {
  const newest = q
    .select({ rota: editions.rotaId, number: max(editions.number).as('newest') })
    .from(editions)
    .where(eq(editions.serviceId, serviceId))
    .groupBy(editions.rotaId)
    .as('newest_editions')
  const rows = await q
    .select({ rota: editions.rotaId, id: editions.id, number: editions.number })
    .from(editions)
    .innerJoin(newest, and(eq(editions.rotaId, newest.rota), eq(editions.number, newest.number)))
    .where(eq(editions.serviceId, serviceId))
    .orderBy(desc(editions.number))
  return new Map(rows.map(({ rota, id, number }) => [rota, { id, number }]))
}

/** Shifts of some editions that meet a span, in order of start. */
export async function publishedShiftsIn(
  q: Db,
  serviceId: string,
  editionIds: readonly string[],
  span: Span,
): Promise<Planned[]> {
  if (editionIds.length === 0) return []
  return await q
    .select(publishedColumns)
    .from(editionShifts)
    .where(
      and(
        eq(editionShifts.serviceId, serviceId),
        inArray(editionShifts.editionId, [...editionIds]),
        gt(editionShifts.start, earliest(span.start)),
        lt(editionShifts.start, span.end),
        gt(editionShifts.end, span.start),
      ),
    )
    .orderBy(asc(editionShifts.start), asc(editionShifts.shiftId))
}

/** One shift as one of some editions holds it. */
export async function publishedShift(
  q: Db,
  serviceId: string,
  editionIds: readonly string[],
  shiftId: string,
): Promise<Planned | undefined> {
  if (editionIds.length === 0) return undefined
  const [row] = await q
    .select(publishedColumns)
    .from(editionShifts)
    .where(
      and(
        eq(editionShifts.serviceId, serviceId),
        eq(editionShifts.shiftId, shiftId),
        inArray(editionShifts.editionId, [...editionIds]),
      ),
    )
    .orderBy(desc(editionShifts.start))
  return row
}

/** Every shift of one edition, in order of start. */
export async function shiftsOfEdition(q: Db, serviceId: string, editionId: string): Promise<Planned[]> {
  return await q
    .select(publishedColumns)
    .from(editionShifts)
    .where(and(eq(editionShifts.serviceId, serviceId), eq(editionShifts.editionId, editionId)))
    .orderBy(asc(editionShifts.start), asc(editionShifts.shiftId))
}

const earliest = (start: Instant) => instantOf(start - longest - 1)

/** Shifts in which a rota's draft differs from an edition of it: added, changed or gone. */
export async function countChangedShifts(q: Db, serviceId: string, rotaId: string, editionId: string): Promise<number> {
  const same = and(
    eq(editionShifts.serviceId, shifts.serviceId),
    eq(editionShifts.editionId, editionId),
    eq(editionShifts.shiftId, shifts.id),
  )
  const differs = sql`${shifts.amhpId} <> ${editionShifts.amhpId} or ${shifts.role} <> ${editionShifts.role}
    or ${shifts.kind} <> ${editionShifts.kind} or ${shifts.start} <> ${editionShifts.start} or ${shifts.end} <> ${editionShifts.end}
    or ${shifts.shareable} <> ${editionShifts.shareable} or ${shifts.code} is distinct from ${editionShifts.code}`
  const [added] = await q
    .select({ count: count() })
    .from(shifts)
    .leftJoin(editionShifts, same)
    .where(and(eq(shifts.serviceId, serviceId), eq(shifts.rotaId, rotaId), or(isNull(editionShifts.shiftId), differs)))
  const [gone] = await q
    .select({ count: count() })
    .from(editionShifts)
    .leftJoin(shifts, and(same, eq(shifts.rotaId, rotaId)))
    .where(and(eq(editionShifts.serviceId, serviceId), eq(editionShifts.editionId, editionId), isNull(shifts.id)))
  return added!.count + gone!.count
}

export async function countDraftShifts(q: Db, serviceId: string, rotaId: string): Promise<number> {
  const [row] = await q
    .select({ count: count() })
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), eq(shifts.rotaId, rotaId)))
  return row!.count
}
