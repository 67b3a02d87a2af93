import type { Db } from '@amhp/db/open.ts'
import { accounts, auditEntries } from '@amhp/db/schema/index.ts'
import type { exportAudit } from '@amhp/shared/contract/audit.ts'
import type { Given } from '@amhp/shared/contract/endpoint.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { and, asc, desc, eq, gt, gte, inArray, lt, or, sql } from 'drizzle-orm'
import type { Caller } from '../http/session.ts'

export type AuditFilter = Given<typeof exportAudit>['query']

type Reader = Pick<Caller, 'serviceId' | 'zone'>

const said = {
  id: auditEntries.id,
  at: auditEntries.at,
  /** Null on the command line and for the server itself. */
  by: { id: accounts.id, name: accounts.name },
  what: auditEntries.what,
}

const byWhom = and(eq(accounts.serviceId, auditEntries.serviceId), eq(accounts.id, auditEntries.accountId))

const found = (q: Db) =>
  q
    .select({ ...said, about: { kind: auditEntries.aboutKind, id: auditEntries.aboutId }, detail: auditEntries.detail })
    .from(auditEntries)
    .leftJoin(accounts, byWhom)

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

/** How many entries to read at a time, and how many bytes of details: one entry may have megabytes. */
export interface PageSize {
  readonly entries: number
  readonly bytes: number
}

/** What was done, newest first, without details. */
export const newestSaid = async (q: Db, reader: Reader, filter: AuditFilter, most: number) =>
  await q
    .select(said)
    .from(auditEntries)
    .leftJoin(accounts, byWhom)
    .where(await passing(q, reader, filter))
    .orderBy(desc(auditEntries.id))
    .limit(most)

/** Newest first; those before an id, if one is given. `more`: whether there are others. */
export async function newestEntries(
  q: Db,
  reader: Reader,
  filter: AuditFilter,
  before: number | undefined,
  size: PageSize,
): Promise<{ entries: FoundEntry[]; more: boolean }> {
  const which = and(await passing(q, reader, filter), before === undefined ? undefined : lt(auditEntries.id, before))
  const sizes = await sized(q)
    .where(which)
    .orderBy(desc(auditEntries.id))
    .limit(size.entries + 1)
  const ids = idsWithin(sizes, size)
  const entries = await found(q)
    .where(and(eq(auditEntries.serviceId, reader.serviceId), inArray(auditEntries.id, ids)))
    .orderBy(desc(auditEntries.id))
  return { entries, more: sizes.length > ids.length }
}

/** Oldest first, those after an id. */
export async function entriesAfter(
  q: Db,
  reader: Reader,
  filter: AuditFilter,
  after: number,
  size: PageSize,
): Promise<FoundEntry[]> {
  const which = and(await passing(q, reader, filter), gt(auditEntries.id, after))
  const sizes = await sized(q).where(which).orderBy(asc(auditEntries.id)).limit(size.entries)
  return await found(q)
    .where(and(eq(auditEntries.serviceId, reader.serviceId), inArray(auditEntries.id, idsWithin(sizes, size))))
    .orderBy(asc(auditEntries.id))
}

const sized = (q: Db) =>
  q
    .select({ id: auditEntries.id, bytes: sql<number>`coalesce(octet_length(${auditEntries.detail}), 0)` })
    .from(auditEntries)

/** At least one. */
function idsWithin(sizes: readonly { id: number; bytes: number }[], { entries, bytes: most }: PageSize): number[] {
  let sum = 0
  const fits = ({ bytes }: { bytes: number }) => {
    sum += bytes
    return sum <= most
  }
  const beyond = sizes.slice(0, entries).findIndex((row) => !fits(row))
  const count = beyond < 0 ? entries : Math.max(1, beyond)
  return sizes.slice(0, count).map(({ id }) => id)
}
