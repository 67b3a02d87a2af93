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
import { weekdays } from '@amhp/shared/time/date.ts'
import { and, asc, eq } from 'drizzle-orm'

type AmhpTable =
  | typeof approvals
  | typeof actingFor
  | typeof otherPosts
  | typeof otherPostHours
  | typeof otherPostExceptions
const byAmhp = <Row extends { amhpId: string }>(rows: readonly Row[]) => {
  const groups = Map.groupBy(rows, ({ amhpId }) => amhpId)
  return (amhpId: string): readonly Row[] => groups.get(amhpId) ?? []
}

/** The register by name, or one AMHP of it. */
export async function registerOf(q: Db, serviceId: string, amhpId?: string): Promise<Amhp[]> {
  const of = (table: AmhpTable) =>
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
      authority: authorityId,
      from,
      until,
      suspended: (suspended.get(id) ?? []).map((one) => ({ from: one.from, until: one.until })),
    })),
    actingFor: actingForOf(row.id).map(({ authorityId, from, until }) => ({ authority: authorityId, from, until })),
    otherPost:
      postOf(row.id).map(({ label, from, until }) => ({
        label,
        from,
        until,
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
