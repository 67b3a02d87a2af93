import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { findRota, type RotaRow } from './store.ts'

/** A rota of the service; refuses an unknown id. */
export async function findRotaOrRefuse(q: Db, serviceId: string, id: string): Promise<RotaRow> {
  const row = await findRota(q, serviceId, id)
  if (!row) throw new Problem('not-found', 'There is no such rota. Choose one from the list.')
  return row
}
