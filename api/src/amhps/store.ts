import type { Db } from '@amhp/db/open.ts'
import {
  actingFor,
  amhps,
  approvals,
  otherPostExceptions,
  otherPostHours,
  otherPosts,
  suspensions,
} from '@amhp/db/schema/index.ts'
import { and, asc, eq } from 'drizzle-orm'

export type AmhpRow = typeof amhps.$inferSelect
export type ApprovalRow = typeof approvals.$inferSelect
export type SuspensionRow = typeof suspensions.$inferSelect
export type ActingForRow = typeof actingFor.$inferSelect
export type OtherPostRow = typeof otherPosts.$inferSelect
export type OtherPostHoursRow = typeof otherPostHours.$inferSelect
export type OtherPostExceptionRow = typeof otherPostExceptions.$inferSelect

/** The rows that make up AMHPs: one of `amhp` each, and what hangs from it. */
export interface AmhpRows {
  readonly amhp: readonly AmhpRow[]
  readonly approval: readonly ApprovalRow[]
  readonly suspension: readonly (SuspensionRow & { amhpId: string })[]
  readonly actingFor: readonly ActingForRow[]
  readonly otherPost: readonly OtherPostRow[]
  readonly hours: readonly OtherPostHoursRow[]
  readonly exception: readonly OtherPostExceptionRow[]
}

const nested = [approvals, actingFor, otherPosts, otherPostHours, otherPostExceptions] as const

/** The whole register by name, or one AMHP of it. */
export async function amhpRows(q: Db, serviceId: string, amhpId?: string): Promise<AmhpRows> {
  const of = (table: (typeof nested)[number]) =>
    and(eq(table.serviceId, serviceId), amhpId === undefined ? undefined : eq(table.amhpId, amhpId))
  const own = and(eq(amhps.serviceId, serviceId), amhpId === undefined ? undefined : eq(amhps.id, amhpId))
  const { serviceId: ownService, id, approvalId, from, until } = suspensions
  return {
    amhp: await q.select().from(amhps).where(own).orderBy(asc(amhps.name), asc(amhps.id)),
    approval: await q.select().from(approvals).where(of(approvals)).orderBy(asc(approvals.from), asc(approvals.id)),
    suspension: await q
      .select({ serviceId: ownService, id, approvalId, from, until, amhpId: approvals.amhpId })
      .from(suspensions)
      .innerJoin(approvals, and(eq(approvals.serviceId, ownService), eq(approvals.id, approvalId)))
      .where(of(approvals))
      .orderBy(asc(from)),
    actingFor: await q.select().from(actingFor).where(of(actingFor)).orderBy(asc(actingFor.from), asc(actingFor.id)),
    otherPost: await q.select().from(otherPosts).where(of(otherPosts)),
    hours: await q.select().from(otherPostHours).where(of(otherPostHours)).orderBy(asc(otherPostHours.start)),
    exception: await q
      .select()
      .from(otherPostExceptions)
      .where(of(otherPostExceptions))
      .orderBy(asc(otherPostExceptions.date)),
  }
}

/** Writes an AMHP and all that hangs from it, in place of what was there. */
export async function writeAmhpRows(q: Db, rows: AmhpRows, isNew: boolean): Promise<void> {
  const amhp = rows.amhp[0]!
  const { serviceId, id, ...values } = amhp
  if (isNew) await q.insert(amhps).values(amhp)
  else {
    await q
      .update(amhps)
      .set(values)
      .where(and(eq(amhps.serviceId, serviceId), eq(amhps.id, id)))
    // Suspensions, hours and exceptions go with the rows that hold them.
    for (const table of [approvals, actingFor, otherPosts] as const)
      await q.delete(table).where(and(eq(table.serviceId, serviceId), eq(table.amhpId, id)))
  }
  if (rows.approval.length > 0) await q.insert(approvals).values([...rows.approval])
  if (rows.suspension.length > 0)
    await q.insert(suspensions).values(rows.suspension.map(({ amhpId: _, ...row }) => row))
  if (rows.actingFor.length > 0) await q.insert(actingFor).values([...rows.actingFor])
  if (rows.otherPost.length > 0) await q.insert(otherPosts).values([...rows.otherPost])
  if (rows.hours.length > 0) await q.insert(otherPostHours).values([...rows.hours])
  if (rows.exception.length > 0) await q.insert(otherPostExceptions).values([...rows.exception])
}
