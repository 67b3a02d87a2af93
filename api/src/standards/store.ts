import type { Db } from '@amhp/db/open.ts'
import { standardRules, standards } from '@amhp/db/schema/index.ts'
import { asc, eq } from 'drizzle-orm'

export interface StandardRows {
  readonly standards: readonly (typeof standards.$inferSelect)[]
  readonly links: readonly (typeof standardRules.$inferSelect)[]
}

/** A service's standards in the order in which they were entered, and the rules they are linked to. */
export async function standardRows(q: Db, serviceId: string): Promise<StandardRows> {
  return {
    standards: await q
      .select()
      .from(standards)
      .where(eq(standards.serviceId, serviceId))
      .orderBy(asc(standards.position)),
    links: await q
      .select()
      .from(standardRules)
      .where(eq(standardRules.serviceId, serviceId))
      .orderBy(asc(standardRules.rule)),
  }
}

export async function replaceStandards(q: Db, serviceId: string, rows: StandardRows): Promise<void> {
  // The links of a standard go with it.
  await q.delete(standards).where(eq(standards.serviceId, serviceId))
  if (rows.standards.length > 0) await q.insert(standards).values([...rows.standards])
  if (rows.links.length > 0) await q.insert(standardRules).values([...rows.links])
}
