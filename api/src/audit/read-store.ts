import type { Db } from '@amhp/db/open.ts'
import { accounts, auditEntries } from '@amhp/db/schema/index.ts'
import type { exportAudit } from '@amhp/shared/contract/audit.ts'
import type { Given } from '@amhp/shared/contract/endpoint.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { and, asc, desc, eq, gt, gte, inArray, lt, or } from 'drizzle-orm'
import type { Caller } from '../http/session.ts'

export type AuditFilter = Given<typeof exportAudit>['query']

type Reader = Pick<Caller, 'serviceId' | 'zone'>

const found = (q: Db) =>
  q
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      /** Null on the command line and for the server itself. */
      by: { id: accounts.id, name: accounts.name },
      what: auditEntries.what,
      about: { kind: auditEntries.aboutKind, id: auditEntries.aboutId },
      detail: auditEntries.detail,
    })
    .from(auditEntries)
    .leftJoin(accounts, and(eq(accounts.serviceId, auditEntries.serviceId), eq(accounts.id, auditEntries.accountId)))

export type FoundEntry = Awaited<ReturnType<typeof found>>[number]

/** The person's ids: of an account and of the AMHP whose it is. */
async function idsOf(q: Db, serviceId: string, person: string): Promise<string[]> {
  const rows = await q
    .select({ account: accounts.id, amhp: accounts.amhpId })
    .from(accounts)
    .where(and(eq(accounts.serviceId, serviceId), or(eq(accounts.id, person), eq(accounts.amhpId, person))))
  return [person, ...rows.flatMap(({ account, amhp }) => (amhp === null ? [account] : [account, amhp]))]
}

async function passing(q: Db, { serviceId, zone }: Reader, { kind, id, person, from, to }: AuditFilter) {
  const { accountId, aboutKind, aboutId, amhpId, at } = auditEntries
  const ids = person === undefined ? [] : await idsOf(q, serviceId, person)
  const aboutAccount = and(eq(aboutKind, 'account'), inArray(aboutId, ids))
  return and(
    eq(auditEntries.serviceId, serviceId),
    kind === undefined ? undefined : eq(aboutKind, kind),
    id === undefined ? undefined : eq(aboutId, id),
    person === undefined ? undefined : or(inArray(accountId, ids), inArray(amhpId, ids), aboutAccount),
    from && gte(at, startOfDay(zone, from)),
    to && lt(at, startOfDay(zone, to)),
  )
}

/** Newest first; those before an id, if one is given. */
export async function newestEntries(
  q: Db,
  reader: Reader,
  filter: AuditFilter,
  before: number | undefined,
  most: number,
) {
  return await found(q)
    .where(and(await passing(q, reader, filter), before === undefined ? undefined : lt(auditEntries.id, before)))
    .orderBy(desc(auditEntries.id))
    .limit(most)
}

/** Oldest first, those after an id. */
export async function entriesAfter(q: Db, reader: Reader, filter: AuditFilter, after: number, most: number) {
  return await found(q)
    .where(and(await passing(q, reader, filter), gt(auditEntries.id, after)))
    .orderBy(asc(auditEntries.id))
    .limit(most)
}
