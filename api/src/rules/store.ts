import type { Db } from '@amhp/db/open.ts'
import { accounts, authorities, ruleChanges } from '@amhp/db/schema/index.ts'
import { and, asc, eq, getTableColumns } from 'drizzle-orm'

export type RuleChangeRow = typeof ruleChanges.$inferSelect

const byName = (q: Db) =>
  q
    .select({ ...getTableColumns(ruleChanges), by: accounts.name })
    .from(ruleChanges)
    .innerJoin(accounts, and(eq(accounts.serviceId, ruleChanges.serviceId), eq(accounts.id, ruleChanges.accountId)))

/** Every change of a service's rules with the name of who made it, oldest first. */
export const allRuleChanges = async (q: Db, serviceId: string) =>
  await byName(q).where(eq(ruleChanges.serviceId, serviceId)).orderBy(asc(ruleChanges.id))

/** The changes of one rule with the name of who made them, oldest first. */
export const changesOfRule = async (q: Db, serviceId: string, rule: string) =>
  await byName(q)
    .where(and(eq(ruleChanges.serviceId, serviceId), eq(ruleChanges.rule, rule)))
    .orderBy(asc(ruleChanges.id))

/** The nations of the authorities that a service answers for. */
export async function nationsOf(q: Db, serviceId: string) {
  const rows = await q
    .selectDistinct({ nation: authorities.nation })
    .from(authorities)
    .where(and(eq(authorities.serviceId, serviceId), eq(authorities.answeredFor, true)))
  return rows.map(({ nation }) => nation)
}

export async function insertRuleChange(q: Db, row: Omit<RuleChangeRow, 'id'>): Promise<void> {
  await q.insert(ruleChanges).values(row)
}
