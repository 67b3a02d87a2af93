import { columnsWithNames } from '@amhp/db/names.ts'
import type { Db } from '@amhp/db/open.ts'
import type { Affected } from '@amhp/shared/contract/retention.ts'
import { and, count, inArray } from 'drizzle-orm'
import type { Cutoffs } from './cutoff.ts'
import { expired } from './expired-rows-store.ts'
import { keyOf, type RowKey, sizesAfter } from './sized-rows-store.ts'

export type ExpiredCounts = Omit<Affected, 'amhps' | 'accounts'>

export const noneExpired: ExpiredCounts = {
  notes: 0,
  absences: 0,
  reasons: 0,
  notices: 0,
  auditDetails: 0,
  signIns: 0,
  imports: 0,
  securityEvents: 0,
}

export async function countExpired(q: Db, serviceId: string, cutoffs: Cutoffs): Promise<ExpiredCounts> {
  const counts = { ...noneExpired }
  for (const { part, table, where } of expired(serviceId, cutoffs)) {
    const [row] = await q.select({ count: count() }).from(table).where(where)
    counts[part] += row?.count ?? 0
  }
  return counts
}

/** Some of the rows that have expired: which they are, and which of the list of `expired`. */
export interface ExpiredPart {
  readonly index: number
  readonly keys: readonly RowKey[]
}

const mostFound = 10_000

/** What has expired, in parts of a few rows; not all of it, if it is much. */
export async function findExpiredParts(q: Db, serviceId: string, cutoffs: Cutoffs): Promise<ExpiredPart[]> {
  const found: ExpiredPart[] = []
  let rows = 0
  for (const [index, { table, where }] of expired(serviceId, cutoffs).entries()) {
    const columns = columnsWithNames(table).map(([, column]) => column)
    for await (const some of sizesAfter(q, { table, columns, where })) {
      found.push({ index, keys: some.map(({ key }) => key) })
      rows += some.length
      if (rows >= mostFound) return found
    }
  }
  return found
}

/** Replaces or deletes those that are still there. Only during a retention run: some of these records are immutable. */
export async function replaceExpired(
  q: Db,
  serviceId: string,
  cutoffs: Cutoffs,
  { index, keys }: ExpiredPart,
): Promise<Partial<ExpiredCounts>> {
  const { part, table, where, set } = expired(serviceId, cutoffs)[index]!
  const key = keyOf(table)
  const which = and(where, inArray(key, [...keys]))
  const rows = set
    ? await q.update(table).set(set).where(which).returning({ key })
    : await q.delete(table).where(which).returning({ key })
  return { [part]: rows.length }
}
