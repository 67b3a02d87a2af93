import type { Store } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { inThread } from '../threads/threads.ts'
import { findingsAfter } from './judge-published.ts'
import { allToFind, deleteToFind, deleteUnseen, insertNotices, type ToFind } from './store.ts'

/** Finds the notices of a change that is saved, in a thread, and stores them. */
export async function findNotices(store: Store, change: ToFind): Promise<void> {
  const { serviceId, id, cause, aboutKind, aboutId, at } = change
  const found = await inThread(findingsAfter, change, { store, serviceId, now: at })
  await store.tx(async (q) => {
    const rows = found.map(({ rotaId, findings }) => ({
      ...{ serviceId, id: newId(), cause, aboutKind, aboutId, at, rotaId, findings },
    }))
    // Unless another process has found them.
    if (!(await deleteToFind(q, serviceId, id))) return
    for (const { replaces } of found) await deleteUnseen(q, serviceId, replaces)
    await insertNotices(q, rows)
  })
}

/** Finds those that are left over, because the server stopped, or because what is published was too large to check at once. */
export async function findNoticesLeft(store: Store): Promise<void> {
  for (const change of await allToFind(store.read))
    await findNotices(store, change).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
    })
}
