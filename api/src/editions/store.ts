import type { Db } from '@amhp/db/open.ts'
import { accounts, acknowledgements, editionShifts, editions } from '@amhp/db/schema/index.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'

/** Rows in one statement: ten variables each, well under the limits of both engines. */
const chunk = 500

/** A reason as screens read it. */
export interface Reason {
  readonly finding: string
  readonly reason: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Instant
}

const reasons = (q: Db) =>
  q
    .select({
      edition: acknowledgements.editionId,
      finding: acknowledgements.finding,
      reason: acknowledgements.reason,
      byId: accounts.id,
      byName: accounts.name,
      at: acknowledgements.at,
    })
    .from(acknowledgements)
    .innerJoin(
      accounts,
      and(eq(accounts.serviceId, acknowledgements.serviceId), eq(accounts.id, acknowledgements.accountId)),
    )

const reasonOf = ({ finding, reason, byId, byName, at }: Awaited<ReturnType<typeof reasons>>[number]): Reason => ({
  finding,
  reason,
  by: { id: byId, name: byName },
  at,
})

/** The last reason given for each finding of some rotas. */
export async function latestReasons(q: Db, serviceId: string, rotaIds: readonly string[]): Promise<Reason[]> {
  if (rotaIds.length === 0) return []
  const rows = await reasons(q)
    .where(and(eq(acknowledgements.serviceId, serviceId), inArray(acknowledgements.rotaId, [...rotaIds])))
    .orderBy(asc(acknowledgements.at))
  return [...new Map(rows.map((row) => [row.finding, reasonOf(row)])).values()]
}

/** The reasons given with some editions, by edition. */
export async function reasonsOfEditions(
  q: Db,
  serviceId: string,
  editionIds: readonly string[],
): Promise<Map<string, Reason[]>> {
  const found = new Map<string, Reason[]>()
  for (let i = 0; i < editionIds.length; i += chunk)
    for (const row of await reasons(q)
      .where(
        and(
          eq(acknowledgements.serviceId, serviceId),
          inArray(acknowledgements.editionId, editionIds.slice(i, i + chunk)),
        ),
      )
      .orderBy(asc(acknowledgements.at), asc(acknowledgements.finding)))
      found.set(row.edition, [...(found.get(row.edition) ?? []), reasonOf(row)])
  return found
}

/** The editions of a rota, newest first. */
export async function listEditionRows(q: Db, serviceId: string, rotaId: string) {
  return await q
    .select({
      id: editions.id,
      number: editions.number,
      publishedAt: editions.publishedAt,
      byId: accounts.id,
      byName: accounts.name,
      editNumber: editions.editNumber,
      summary: editions.summary,
      changedShifts: editions.changedShifts,
    })
    .from(editions)
    .innerJoin(accounts, and(eq(accounts.serviceId, editions.serviceId), eq(accounts.id, editions.publishedBy)))
    .where(and(eq(editions.serviceId, serviceId), eq(editions.rotaId, rotaId)))
    .orderBy(desc(editions.number))
}

/** How many shifts some editions hold, by edition. */
export async function countShifts(
  q: Db,
  serviceId: string,
  editionIds: readonly string[],
): Promise<Map<string, number>> {
  if (editionIds.length === 0) return new Map()
  const rows = await q
    .select({ edition: editionShifts.editionId, count: count() })
    .from(editionShifts)
    .where(and(eq(editionShifts.serviceId, serviceId), inArray(editionShifts.editionId, [...editionIds])))
    .groupBy(editionShifts.editionId)
  return new Map(rows.map(({ edition, count }) => [edition, count]))
}

/** Writes an edition with its shifts and reasons; none of it is ever changed. */
export async function insertEdition(
  q: Db,
  edition: typeof editions.$inferInsert,
  shifts: readonly PlannedShift[],
  given: readonly { finding: string; reason: string }[],
): Promise<void> {
  const { serviceId, id: editionId, rotaId } = edition
  await q.insert(editions).values(edition)
  for (let i = 0; i < shifts.length; i += chunk)
    await q.insert(editionShifts).values(
      shifts.slice(i, i + chunk).map(({ id, amhp, role, kind, start, end, code, shareable }) => ({
        serviceId,
        editionId,
        shiftId: id,
        amhpId: amhp,
        role,
        kind,
        start,
        end,
        code,
        shareable,
      })),
    )
  const by = { serviceId, rotaId, editionId, accountId: edition.publishedBy, at: edition.publishedAt }
  for (let i = 0; i < given.length; i += chunk)
    await q
      .insert(acknowledgements)
      .values(given.slice(i, i + chunk).map(({ finding, reason }) => ({ ...by, id: newId(), finding, reason })))
}
