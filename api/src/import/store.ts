import type { Db } from '@amhp/db/open.ts'
import { absences, amhps } from '@amhp/db/schema/index.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { asc, eq } from 'drizzle-orm'
import type { Registered } from './match-names.ts'
import type { PlannedAbsence } from './plan-import.ts'

/** Everyone of the register, those who have left too. */
export async function registered(q: Db, serviceId: string): Promise<Registered[]> {
  return await q
    .select({ id: amhps.id, name: amhps.name, leftOn: amhps.leftOn })
    .from(amhps)
    .where(eq(amhps.serviceId, serviceId))
    .orderBy(asc(amhps.name))
}

export async function insertAbsences(q: Db, serviceId: string, planned: readonly PlannedAbsence[]): Promise<void> {
  for (const { amhp, kind, start, end } of planned)
    await q.insert(absences).values({ serviceId, id: newId(), amhpId: amhp, kind, start, end })
}
