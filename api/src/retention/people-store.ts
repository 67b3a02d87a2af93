import type { Db } from '@amhp/db/open.ts'
import {
  absences,
  accounts,
  amhps,
  approvals,
  auditEntries,
  editionShifts,
  shiftRecords,
  shifts,
} from '@amhp/db/schema/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Instant, laterOf } from '@amhp/shared/time/instant.ts'
import { and, asc, eq, max, type SQL } from 'drizzle-orm'
import type { RetainedAccount, RetainedAmhp } from './former-people.ts'

/** A service's AMHPs, with the ends of the last work, absence and approval of each. */
export async function retainedAmhps(q: Db, serviceId: string): Promise<RetainedAmhp[]> {
  const people = await q.select().from(amhps).where(eq(amhps.serviceId, serviceId)).orderBy(asc(amhps.id))
  const ends = <Table extends typeof shifts | typeof editionShifts | typeof shiftRecords | typeof absences>(
    table: Table,
  ) =>
    q
      .select({ amhpId: table.amhpId, end: max(table.end) })
      .from(table as typeof shifts)
      .where(eq(table.serviceId, serviceId))
      .groupBy(table.amhpId)
  const drafted = byAmhp(await ends(shifts))
  const published = byAmhp(await ends(editionShifts))
  const worked = byAmhp(await ends(shiftRecords))
  const away = byAmhp(await ends(absences))
  const approved = await q
    .select({ amhpId: approvals.amhpId, end: max(approvals.until) })
    .from(approvals)
    .where(eq(approvals.serviceId, serviceId))
    .groupBy(approvals.amhpId)
  const until = byAmhp<LocalDate>(approved)
  return people.map(({ id, name, workEmail, dutyPhone, leftOn }) => {
    const workEnds = [drafted.get(id), published.get(id), worked.get(id)].filter((end) => end !== undefined)
    return {
      id,
      name,
      workEmail,
      dutyPhone,
      leftOn,
      lastWorkEnd: workEnds.length === 0 ? null : workEnds.reduce(laterOf),
      lastAbsenceEnd: away.get(id) ?? null,
      lastApprovalUntil: until.get(id) ?? null,
    }
  })
}

const byAmhp = <Value = Instant>(rows: readonly { amhpId: string; end: unknown }[]): Map<string, Value> =>
  new Map(rows.flatMap(({ amhpId, end }) => (end === null ? [] : [[amhpId, end as Value] as const])))

/** A service's accounts, with when each was last active. */
export async function retainedAccounts(q: Db, serviceId: string): Promise<RetainedAccount[]> {
  const rows = await q.select().from(accounts).where(eq(accounts.serviceId, serviceId)).orderBy(asc(accounts.id))
  const did = await lastEntries(q, serviceId, auditEntries.accountId)
  const about = await lastEntries(q, serviceId, auditEntries.aboutId, eq(auditEntries.aboutKind, 'account'))
  return rows.map(({ id, name, email, roles, amhpId, active, lastSignedInAt }) => {
    const seen = [lastSignedInAt, did.get(id), about.get(id)].filter((at) => at !== null && at !== undefined)
    return {
      id,
      name,
      email,
      roles,
      amhpId,
      active,
      lastSeenAt: seen.length === 0 ? null : seen.reduce(laterOf),
    }
  })
}

type EntryColumn = typeof auditEntries.accountId | typeof auditEntries.aboutId

async function lastEntries(q: Db, serviceId: string, column: EntryColumn, also?: SQL): Promise<Map<string, Instant>> {
  const rows = await q
    .select({ id: column, at: max(auditEntries.at) })
    .from(auditEntries)
    .where(and(eq(auditEntries.serviceId, serviceId), also))
    .groupBy(column)
  return new Map(rows.flatMap(({ id, at }) => (id === null || at === null ? [] : [[id, at as Instant] as const])))
}
