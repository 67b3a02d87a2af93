import type { Db } from '@amhp/db/open.ts'
import { standardRules, standards } from '@amhp/db/schema/index.ts'
import type { Standards } from '@amhp/shared/contract/standards.ts'
import { asc, eq } from 'drizzle-orm'
import { findService } from '../service/store.ts'

/** A service's standards in the order in which they were entered. */
export async function findStandards(q: Db, serviceId: string): Promise<Standards> {
  const { standardsVersion: version } = (await findService(q, serviceId))!
  const rows = await q
    .select()
    .from(standards)
    .where(eq(standards.serviceId, serviceId))
    .orderBy(asc(standards.position))
  const links = Map.groupBy(
    await q.select().from(standardRules).where(eq(standardRules.serviceId, serviceId)).orderBy(asc(standardRules.rule)),
    ({ standardId }) => standardId,
  )
  return {
    standards: rows.map(({ serviceId: _, position: __, ...row }) => ({
      ...row,
      rules: (links.get(row.id) ?? []).map(({ rule }) => rule),
    })),
    version,
  }
}

export async function replaceStandards(q: Db, serviceId: string, sent: Standards): Promise<void> {
  // The foreign key deletes the standards' links too.
  await q.delete(standards).where(eq(standards.serviceId, serviceId))
  const rows = sent.standards.map(({ rules: _, ...standard }, position) => ({ serviceId, ...standard, position }))
  const links = sent.standards.flatMap(({ id: standardId, rules }) =>
    rules.map((rule) => ({ serviceId, standardId, rule })),
  )
  if (rows.length > 0) await q.insert(standards).values(rows)
  if (links.length > 0) await q.insert(standardRules).values(links)
}
