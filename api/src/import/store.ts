import type { Db } from '@amhp/db/open.ts'
import { absences, amhps } from '@amhp/db/schema/index.ts'
import type { Absence } from '@amhp/shared/rota/absence.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { asc, eq } from 'drizzle-orm'
import type { RegisteredAmhp } from './match-names.ts'

/** The whole register, with former AMHPs. */
export async function registered(q: Db, serviceId: string): Promise<RegisteredAmhp[]> {
  return await q
    .select({ id: amhps.id, name: amhps.name, leftOn: amhps.leftOn })
    .from(amhps)
    .where(eq(amhps.serviceId, serviceId))
    .orderBy(asc(amhps.name))
}

export async function insertAbsences(q: Db, serviceId: string, planned: readonly Absence[]): Promise<void> {
  for (const { amhp, ...absence } of planned)
    await q.insert(absences).values({ serviceId, id: newId(), amhpId: amhp, ...absence })
}
