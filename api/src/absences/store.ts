import type { Db } from '@amhp/db/open.ts'
import { absences } from '@amhp/db/schema/index.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, eq, gt, lt } from 'drizzle-orm'

export type AbsenceRow = typeof absences.$inferSelect

const one = (serviceId: string, id: string) => and(eq(absences.serviceId, serviceId), eq(absences.id, id))

/** Absences that meet a span, in order of start. */
export async function absencesIn(q: Db, serviceId: string, span: Span): Promise<AbsenceRow[]> {
  return await q
    .select()
    .from(absences)
    .where(and(eq(absences.serviceId, serviceId), lt(absences.start, span.end), gt(absences.end, span.start)))
    .orderBy(asc(absences.start), asc(absences.id))
}

export async function findAbsence(q: Db, serviceId: string, id: string): Promise<AbsenceRow | undefined> {
  const [row] = await q.select().from(absences).where(one(serviceId, id))
  return row
}

export async function insertAbsence(q: Db, row: AbsenceRow): Promise<void> {
  await q.insert(absences).values(row)
}

export async function updateAbsence(q: Db, { serviceId, id, ...values }: AbsenceRow): Promise<void> {
  await q.update(absences).set(values).where(one(serviceId, id))
}

export async function deleteAbsence(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(absences).where(one(serviceId, id))
}
