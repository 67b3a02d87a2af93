import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { accounts, editionShifts, editions, shifts } from '@amhp/db/schema/index.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNull, lt, max, or, sql } from 'drizzle-orm'
import { draftColumns } from './draft-store.ts'
import { earliestStart } from './stored-shift.ts'

const { serviceId: _, editionId: __, shiftId: id, amhpId: amhp, ...plan } = getTableColumns(editionShifts)
/** The columns of a published shift by the names of its fields. */
const publishedColumns = { id, amhp, ...plan }

const ofService = eq(editions.serviceId, parameter.text('serviceId'))
const newestOfEach = prepared((q) => {
  const newest = q
    .select({ rota: editions.rotaId, number: max(editions.number).as('newest') })
    .from(editions)
    .where(ofService)
    .groupBy(editions.rotaId)
    .as('newest_editions')
  return q
    .select({
      rota: editions.rotaId,
      id: editions.id,
      number: editions.number,
      publishedAt: editions.publishedAt,
      editNumber: editions.editNumber,
    })
    .from(editions)
    .innerJoin(newest, and(eq(editions.rotaId, newest.rota), eq(editions.number, newest.number)))
    .where(ofService)
    .orderBy(desc(editions.number))
    .prepare()
})

/** The newest edition of each rota, by rota. */
export async function newestEditions(q: Db, serviceId: string) {
  const rows = await newestOfEach(q).execute({ serviceId })
  return new Map(rows.map(({ rota, ...edition }) => [rota, edition]))
}

/** Shifts of some editions that overlap a span, in order of start. */
export async function publishedShiftsIn(
  q: Db,
  serviceId: string,
  editionIds: readonly string[],
  span: Span,
): Promise<PlannedShift[]> {
  if (editionIds.length === 0) return []
  return await q
    .select(publishedColumns)
    .from(editionShifts)
    .where(
      and(
        eq(editionShifts.serviceId, serviceId),
        inArray(editionShifts.editionId, [...editionIds]),
        gt(editionShifts.start, earliestStart(span.start)),
        lt(editionShifts.start, span.end),
        gt(editionShifts.end, span.start),
      ),
    )
    .orderBy(asc(editionShifts.start), asc(editionShifts.shiftId))
}

/** A shift by its id, as one of some editions has it. */
export async function publishedShift(
  q: Db,
  serviceId: string,
  editionIds: readonly string[],
  shiftId: string,
): Promise<PlannedShift | undefined> {
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
export async function shiftsOfEdition(q: Db, serviceId: string, editionId: string): Promise<PlannedShift[]> {
  return await q
    .select(publishedColumns)
    .from(editionShifts)
    .where(and(eq(editionShifts.serviceId, serviceId), eq(editionShifts.editionId, editionId)))
    .orderBy(asc(editionShifts.start), asc(editionShifts.shiftId))
}

const differences = Object.entries(publishedColumns).map(
  ([field, published]) => sql`${draftColumns[field as keyof typeof publishedColumns]} is distinct from ${published}`,
)

/** How many shifts of a rota's draft differ from an edition: added, changed or removed. */
export async function countChangedShifts(q: Db, serviceId: string, rotaId: string, editionId: string): Promise<number> {
  const same = and(
    eq(editionShifts.serviceId, shifts.serviceId),
    eq(editionShifts.editionId, editionId),
    eq(editionShifts.shiftId, shifts.id),
  )
  const [added] = await q
    .select({ count: count() })
    .from(shifts)
    .leftJoin(editionShifts, same)
    .where(
      and(
        eq(shifts.serviceId, serviceId),
        eq(shifts.rotaId, rotaId),
        or(isNull(editionShifts.shiftId), ...differences),
      ),
    )
  const [gone] = await q
    .select({ count: count() })
    .from(editionShifts)
    .leftJoin(shifts, and(same, eq(shifts.rotaId, rotaId)))
    .where(and(eq(editionShifts.serviceId, serviceId), eq(editionShifts.editionId, editionId), isNull(shifts.id)))
  return added!.count + gone!.count
}

/** Every edition that has a shift, oldest first, with the shift as published. */
export async function editionsOfShift(q: Db, serviceId: string, shiftId: string) {
  return await q
    .select({
      rota: editions.rotaId,
      number: editions.number,
      publishedAt: editions.publishedAt,
      by: { id: accounts.id, name: accounts.name },
      shift: publishedColumns,
    })
    .from(editionShifts)
    .innerJoin(editions, and(eq(editions.serviceId, editionShifts.serviceId), eq(editions.id, editionShifts.editionId)))
    .innerJoin(accounts, and(eq(accounts.serviceId, editions.serviceId), eq(accounts.id, editions.publishedBy)))
    .where(and(eq(editionShifts.serviceId, serviceId), eq(editionShifts.shiftId, shiftId)))
    .orderBy(asc(editions.publishedAt))
}
