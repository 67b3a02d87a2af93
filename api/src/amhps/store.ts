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
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { and, eq } from 'drizzle-orm'

/** Writes an AMHP with approvals, agreements and other post, and replaces those stored before. */
export async function writeAmhp(q: Db, serviceId: string, amhp: Amhp): Promise<void> {
  const { id, optOut, approvals: approved, actingFor: acting, otherPost, ...details } = amhp
  const values = { ...details, optOutFrom: optOut?.from ?? null, optOutUntil: optOut?.until ?? null }
  await q
    .insert(amhps)
    .values({ serviceId, id, ...values })
    .onConflictDoUpdate({ target: [amhps.serviceId, amhps.id], set: values })
  // The foreign keys delete suspensions, hours and exceptions too.
  for (const table of [approvals, actingFor, otherPosts] as const)
    await q.delete(table).where(and(eq(table.serviceId, serviceId), eq(table.amhpId, id)))

  const own = { serviceId, amhpId: id }
  for (const { authority, from, until, suspended } of approved) {
    const approvalId = newId()
    await q.insert(approvals).values({ ...own, id: approvalId, authorityId: authority, from, until })
    if (suspended.length > 0)
      await q.insert(suspensions).values(suspended.map((one) => ({ serviceId, id: newId(), approvalId, ...one })))
  }
  for (const { authority, ...days } of acting)
    await q.insert(actingFor).values({ ...own, id: newId(), authorityId: authority, ...days })
  if (!otherPost) return
  const { weekly, exceptions, ...post } = otherPost
  await q.insert(otherPosts).values({ ...own, ...post })
  if (weekly.length > 0) await q.insert(otherPostHours).values(weekly.map((one) => ({ ...own, ...one })))
  if (exceptions.length > 0)
    await q
      .insert(otherPostExceptions)
      .values(exceptions.map(({ date, hours }) => ({ ...own, date, start: hours?.start, end: hours?.end })))
}
