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

/** What a rota document holds beside shifts and absences, as rows: it changes seldom. */
export interface StandingRows {
  readonly service: typeof services.$inferSelect
  readonly authorities: readonly (typeof authorities.$inferSelect)[]
  readonly dutyPattern: Awaited<ReturnType<typeof dutyPatternOf>>
  readonly amhps: readonly (typeof amhps.$inferSelect)[]
  readonly approvals: readonly (typeof approvals.$inferSelect)[]
  readonly suspensions: readonly (typeof suspensions.$inferSelect)[]
  readonly actingFor: readonly (typeof actingFor.$inferSelect)[]
  readonly otherPosts: readonly (typeof otherPosts.$inferSelect)[]
  readonly otherPostHours: readonly (typeof otherPostHours.$inferSelect)[]
  readonly otherPostExceptions: readonly (typeof otherPostExceptions.$inferSelect)[]
  readonly bankHolidayChanges: readonly (typeof bankHolidayChanges.$inferSelect)[]
  readonly derogations: readonly (typeof derogations.$inferSelect)[]
  /** Oldest first. */
  readonly ruleChanges: readonly (typeof ruleChanges.$inferSelect)[]
}

export async function loadStandingRows(q: Db, serviceId: string): Promise<StandingRows> {
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
