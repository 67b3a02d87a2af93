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
import type { Amhp, AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { weekdays } from '@amhp/shared/time/date.ts'
import { and, asc, eq } from 'drizzle-orm'

const nested = [approvals, actingFor, otherPosts, otherPostHours, otherPostExceptions] as const
const byAmhp = <Row extends { amhpId: string }>(rows: readonly Row[]) => {
  const groups = Map.groupBy(rows, ({ amhpId }) => amhpId)
  return (amhpId: string): readonly Row[] => groups.get(amhpId) ?? []
}

/** The whole register by name, or one AMHP of it. */
export async function amhpsOf(q: Db, serviceId: string, amhpId?: string): Promise<Amhp[]> {
  const of = (table: (typeof nested)[number]) =>
    and(eq(table.serviceId, serviceId), amhpId === undefined ? undefined : eq(table.amhpId, amhpId))
  const own = and(eq(amhps.serviceId, serviceId), amhpId === undefined ? undefined : eq(amhps.id, amhpId))
  const rows = await q.select().from(amhps).where(own).orderBy(asc(amhps.name), asc(amhps.id))
  const approvalRows = await q.select().from(approvals).where(of(approvals)).orderBy(asc(approvals.from), approvals.id)
  const suspensionRows = await q
    .select({ approvalId: suspensions.approvalId, from: suspensions.from, until: suspensions.until })
    .from(suspensions)
    .innerJoin(approvals, and(eq(approvals.serviceId, suspensions.serviceId), eq(approvals.id, suspensions.approvalId)))
    .where(of(approvals))
    .orderBy(asc(suspensions.from))
  const actingRows = await q.select().from(actingFor).where(of(actingFor)).orderBy(asc(actingFor.from), actingFor.id)
  const postRows = await q.select().from(otherPosts).where(of(otherPosts))
  const hourRows = await q.select().from(otherPostHours).where(of(otherPostHours)).orderBy(asc(otherPostHours.start))
  const exceptionRows = await q
    .select()
    .from(otherPostExceptions)
    .where(of(otherPostExceptions))
    .orderBy(asc(otherPostExceptions.date))

  const suspended = Map.groupBy(suspensionRows, ({ approvalId }) => approvalId)
  const approvalsOf = byAmhp(approvalRows)
  const actingForOf = byAmhp(actingRows)
  const postOf = byAmhp(postRows)
  const hoursOf = byAmhp(hourRows)
  const exceptionsOf = byAmhp(exceptionRows)
  return rows.map(({ serviceId: _, optOutFrom, optOutUntil, ...row }) => ({
    ...row,
    optOut: optOutFrom && { from: optOutFrom, until: optOutUntil },
    approvals: approvalsOf(row.id).map(({ id, authorityId, from, until }) => ({
      ...{ authority: authorityId, from, until },
      suspended: (suspended.get(id) ?? []).map((one) => ({ from: one.from, until: one.until })),
    })),
    actingFor: actingForOf(row.id).map(({ authorityId, from, until }) => ({ authority: authorityId, from, until })),
    otherPost:
      postOf(row.id).map(({ label, from, until }) => ({
        ...{ label, from, until },
        weekly: hoursOf(row.id)
          .map(({ day, start, end }) => ({ day, start, end }))
          .sort((a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day)),
        exceptions: exceptionsOf(row.id).map(({ date, start, end }) => ({
          date,
          hours: start && end && { start, end },
        })),
      }))[0] ?? null,
  }))
}

interface Written extends AmhpDetails {
  readonly id: string
  readonly version: number
}

/** Writes an AMHP and all that hangs from it, in place of what was there. */
export async function writeAmhp(q: Db, serviceId: string, written: Written): Promise<void> {
  const { id, optOut, approvals: approved, actingFor: acting, otherPost, ...details } = written
  const values = { ...details, optOutFrom: optOut?.from ?? null, optOutUntil: optOut?.until ?? null }
  await q
    .insert(amhps)
    .values({ serviceId, id, ...values })
    .onConflictDoUpdate({ target: [amhps.serviceId, amhps.id], set: values })
  // Suspensions, hours and exceptions go with the rows that hold them.
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
