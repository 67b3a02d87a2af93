import type { Db } from '@amhp/db/open.ts'
import { absences, services } from '@amhp/db/schema/index.ts'
import type { AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import { and, eq } from 'drizzle-orm'

/** An absence with its kind, which only managers may see. */
export interface StoredAbsence extends AbsenceDetails {
  readonly id: string
  readonly version: number
}

const { id, amhpId, kind, start, end, countsAsWork, excluded, endKnown, version } = absences
const columns = { id, amhp: amhpId, kind, start, end, countsAsWork, excluded, endKnown, version }
const one = (serviceId: string, absenceId: string) => and(eq(absences.serviceId, serviceId), eq(id, absenceId))

export async function findAbsence(q: Db, serviceId: string, id: string): Promise<StoredAbsence | undefined> {
  const [found] = await q.select(columns).from(absences).where(one(serviceId, id))
  return found
}

/** Those of every service whose end is not known. */
export const openAbsences = async (q: Db) =>
  await q
    .select({ ...columns, serviceId: absences.serviceId, timeZone: services.timeZone })
    .from(absences)
    .innerJoin(services, eq(services.id, absences.serviceId))
    .where(eq(endKnown, false))

/** Adds an absence, or replaces the one with its id. */
export async function putAbsence(q: Db, serviceId: string, { amhp, ...values }: StoredAbsence): Promise<void> {
  const row = { serviceId, ...values, amhpId: amhp }
  await q
    .insert(absences)
    .values(row)
    .onConflictDoUpdate({ target: [absences.serviceId, id], set: row })
}

export async function deleteAbsence(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(absences).where(one(serviceId, id))
}
