import type { Db } from '@amhp/db/open.ts'
import type { Edition } from '@amhp/shared/contract/editions.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { countShifts, listEditionRows, reasonsOfEditions } from './store.ts'

type Row = Awaited<ReturnType<typeof listEditionRows>>[number]

/** Editions as screens read them, in the order of the rows. */
export async function describeEditions(q: Db, serviceId: string, rows: readonly Row[]): Promise<Edition[]> {
  const ids = rows.map(({ id }) => id)
  const counts = await countShifts(q, serviceId, ids)
  const reasons = await reasonsOfEditions(q, serviceId, ids)
  return rows.map(({ id, number, publishedAt, byId, byName, changedShifts, summary }) => ({
    number,
    publishedAt,
    publishedBy: { id: byId, name: byName },
    shiftCount: counts.get(id) ?? 0,
    changedShifts,
    summary,
    reasons: reasons.get(id) ?? [],
  }))
}

/** One edition of a rota, by its number; refuses a number that it does not have. */
export async function findEdition(q: Db, serviceId: string, rotaId: string, number: number): Promise<Row> {
  const row = (await listEditionRows(q, serviceId, rotaId)).find((edition) => edition.number === number)
  if (!row) throw new Problem('not-found', `This rota has no edition ${number}. Choose one of its list.`)
  return row
}

export async function describeEdition(q: Db, serviceId: string, rotaId: string, number: number): Promise<Edition> {
  return (await describeEditions(q, serviceId, [await findEdition(q, serviceId, rotaId, number)]))[0]!
}
