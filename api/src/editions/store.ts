import { setImmediate } from 'node:timers/promises'
import type { Db } from '@amhp/db/open.ts'
import { accounts, acknowledgements, editionShifts, editions } from '@amhp/db/schema/index.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'

/** Rows in one statement: ten variables each, well below SQLite's limit. */
const batchSize = 500

const selectReasons = (q: Db) =>
  q
    .select({
      edition: acknowledgements.editionId,
      finding: acknowledgements.finding,
      reason: acknowledgements.reason,
      by: { id: accounts.id, name: accounts.name },
      at: acknowledgements.at,
    })
    .from(acknowledgements)
    .innerJoin(
      accounts,
      and(eq(accounts.serviceId, acknowledgements.serviceId), eq(accounts.id, acknowledgements.accountId)),
    )

/** The newest reason given for each finding of a rota, by the finding's key. */
export async function latestReasons(q: Db, serviceId: string, rotaId: string): Promise<Map<string, string>> {
  const rows = await selectReasons(q)
    .where(and(eq(acknowledgements.serviceId, serviceId), eq(acknowledgements.rotaId, rotaId)))
    .orderBy(asc(acknowledgements.at))
  return new Map(rows.map(({ finding, reason }) => [finding, reason]))
}

/** The reasons given with some editions, by edition. */
export async function reasonsOfEditions(q: Db, serviceId: string, editionIds: readonly string[]) {
  const rows = await selectReasons(q)
    .where(and(eq(acknowledgements.serviceId, serviceId), inArray(acknowledgements.editionId, [...editionIds])))
    .orderBy(asc(acknowledgements.at), asc(acknowledgements.finding))
  return Map.groupBy(rows, ({ edition }) => edition)
}

/** The editions of a rota, newest first. */
export const selectEditions = (q: Db, serviceId: string, rotaId: string) =>
  q
    .select({
      id: editions.id,
      number: editions.number,
      publishedAt: editions.publishedAt,
      publishedBy: { id: accounts.id, name: accounts.name },
      editNumber: editions.editNumber,
      summary: editions.summary,
      ruleSet: editions.ruleSet,
      changedShifts: editions.changedShifts,
    })
    .from(editions)
    .innerJoin(accounts, and(eq(accounts.serviceId, editions.serviceId), eq(accounts.id, editions.publishedBy)))
    .where(and(eq(editions.serviceId, serviceId), eq(editions.rotaId, rotaId)))
    .orderBy(desc(editions.number))

/** How many shifts some editions hold, by edition. */
export async function countShifts(
  q: Db,
  serviceId: string,
  editionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await q
    .select({ edition: editionShifts.editionId, count: count() })
    .from(editionShifts)
    .where(and(eq(editionShifts.serviceId, serviceId), inArray(editionShifts.editionId, [...editionIds])))
    .groupBy(editionShifts.editionId)
  return new Map(rows.map(({ edition, count }) => [edition, count]))
}

/** Writes an edition with its shifts and reasons. All of it is immutable. */
export async function insertEdition(
  q: Db,
  edition: Omit<typeof editions.$inferInsert, 'ruleSet'>,
  shifts: readonly PlannedShift[],
  given: readonly { finding: string; reason: string }[],
): Promise<void> {
  const { serviceId, id: editionId, rotaId } = edition
  await q.insert(editions).values({ ...edition, ruleSet })
  for (let i = 0; i < shifts.length; i += batchSize) {
    await q
      .insert(editionShifts)
      .values(
        shifts
          .slice(i, i + batchSize)
          .map(({ id, amhp, ...shift }) => ({ serviceId, editionId, shiftId: id, amhpId: amhp, ...shift })),
      )
    // Statements run on this thread: between them it answers others.
    await setImmediate()
  }
  const by = { serviceId, rotaId, editionId, accountId: edition.publishedBy, at: edition.publishedAt }
  for (let i = 0; i < given.length; i += batchSize)
    await q
      .insert(acknowledgements)
      .values(given.slice(i, i + batchSize).map(({ finding, reason }) => ({ ...by, id: newId(), finding, reason })))
}
