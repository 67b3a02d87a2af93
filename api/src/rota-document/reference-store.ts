import type { Db } from '@amhp/db/open.ts'
import {
  actingFor,
  amhps,
  approvals,
  authorities,
  bankHolidayChanges,
  derogations,
  otherPostExceptions,
  otherPostHours,
  otherPosts,
  ruleChanges,
  services,
  suspensions,
} from '@amhp/db/schema/index.ts'
import { asc, eq } from 'drizzle-orm'
import { dutyPatternOf } from './duty-pattern-store.ts'

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
    amhps: await q.select().from(amhps).where(eq(amhps.serviceId, serviceId)).orderBy(asc(amhps.name), asc(amhps.id)),
    approvals: await q.select().from(approvals).where(eq(approvals.serviceId, serviceId)).orderBy(asc(approvals.from)),
    suspensions: await q
      .select()
      .from(suspensions)
      .where(eq(suspensions.serviceId, serviceId))
      .orderBy(asc(suspensions.from)),
    actingFor: await q.select().from(actingFor).where(eq(actingFor.serviceId, serviceId)).orderBy(asc(actingFor.from)),
    otherPosts: await q.select().from(otherPosts).where(eq(otherPosts.serviceId, serviceId)),
    otherPostHours: await q.select().from(otherPostHours).where(eq(otherPostHours.serviceId, serviceId)),
    otherPostExceptions: await q.select().from(otherPostExceptions).where(eq(otherPostExceptions.serviceId, serviceId)),
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
