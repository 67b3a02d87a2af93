import type { Db } from '@amhp/db/open.ts'
import { amhps } from '@amhp/db/schema/index.ts'
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
