import type { Db } from '@amhp/db/open.ts'
import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import { countDraftShifts } from '../shifts/draft-store.ts'
import { countChangedShifts, newestEditions } from '../shifts/published-store.ts'
import { newestEdit } from './log-store.ts'
import type { RotaRow } from './store.ts'

/** Rotas as the contract has them, with the newest edition and how many draft shifts differ from it. */
export async function describeRotas(q: Db, serviceId: string, rows: readonly RotaRow[]): Promise<RotaSummary[]> {
  const newest = await newestEditions(q, serviceId)
  const described: RotaSummary[] = []
  for (const { id, name, from, to, ownerId, ownerName, version } of rows) {
    const edition = newest.get(id)
    described.push({
      id,
      name,
      from,
      to,
      owner: { id: ownerId, name: ownerName },
      edition: edition?.number ?? null,
      publishedAt: edition ? edition.publishedAt : null,
      unpublishedChanges: await changesSince(q, serviceId, id, edition),
      version,
    })
  }
  return described
}

async function changesSince(
  q: Db,
  serviceId: string,
  rotaId: string,
  edition: { readonly id: string; readonly editNumber: number } | undefined,
): Promise<number> {
  if (!edition) return countDraftShifts(q, serviceId, rotaId)
  // Shifts are compared only if something was edited since.
  if ((await newestEdit(q, serviceId, rotaId)) === edition.editNumber) return 0
  return countChangedShifts(q, serviceId, rotaId, edition.id)
}
