import type { Db } from '@amhp/db/open.ts'
import type { Edition } from '@amhp/shared/contract/editions.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { countShifts, reasonsOfEditions, selectEditions } from './store.ts'

type EditionRow = Awaited<ReturnType<typeof selectEditions>>[number]

/** Editions as the contract has them, in the order of the rows. */
export async function describeEditions(q: Db, serviceId: string, rows: readonly EditionRow[]): Promise<Edition[]> {
  const ids = rows.map(({ id }) => id)
  const counts = await countShifts(q, serviceId, ids)
  const reasons = await reasonsOfEditions(q, serviceId, ids)
  return rows.map((row) => ({ ...row, shiftCount: counts.get(row.id) ?? 0, reasons: reasons.get(row.id) ?? [] }))
}

/** An edition of a rota; refuses an unknown number. */
export async function findEdition(q: Db, serviceId: string, rotaId: string, number: number): Promise<EditionRow> {
  const row = (await selectEditions(q, serviceId, rotaId)).find((edition) => edition.number === number)
  if (!row) throw new Problem('not-found', `This rota has no edition ${number}. Choose one from the list.`)
  return row
}

export async function describeEdition(q: Db, serviceId: string, rotaId: string, number: number): Promise<Edition> {
  return (await describeEditions(q, serviceId, [await findEdition(q, serviceId, rotaId, number)]))[0]!
}
