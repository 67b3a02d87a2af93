import type { Db } from '@amhp/db/open.ts'
import { authorities, bankHolidayChanges, derogations, ruleChanges, services } from '@amhp/db/schema/index.ts'
import { asc, eq } from 'drizzle-orm'
import { dutyPatternOf } from './duty-pattern-store.ts'
import { registerOf } from './register-store.ts'

export type ReferenceRows = Awaited<ReturnType<typeof loadReferenceRows>>

/** The rows of a service's reference data, rule changes oldest first. */
export async function loadReferenceRows(q: Db, serviceId: string) {
  const [service] = await q.select().from(services).where(eq(services.id, serviceId))
  if (!service) throw new Error(`Service ${serviceId} is not in the database`)
  return {
    service,
    authorities: await q
      .select()
      .from(authorities)
      .where(eq(authorities.serviceId, serviceId))
      .orderBy(asc(authorities.id)),
    dutyPattern: await dutyPatternOf(q, serviceId),
    register: await registerOf(q, serviceId),
    bankHolidayChanges: await q.select().from(bankHolidayChanges).where(eq(bankHolidayChanges.serviceId, serviceId)),
    derogations: await q
      .select()
      .from(derogations)
      .where(eq(derogations.serviceId, serviceId))
      .orderBy(asc(derogations.from), asc(derogations.id)),
    ruleChanges: await q
      .select()
      .from(ruleChanges)
      .where(eq(ruleChanges.serviceId, serviceId))
      .orderBy(asc(ruleChanges.id)),
  }
}
