import type { Db } from '@amhp/db/open.ts'
import type { Told } from '@amhp/shared/contract/shift-records.ts'
import { findAccount } from '../accounts/store.ts'
import { type Matter, noticesAbout } from './store.ts'

/** The managers who have a notice of a matter: owners of published rotas who may still sign in. */
export async function toldOf(q: Db, serviceId: string, matter: Matter): Promise<Told[]> {
  const notices = await noticesAbout(q, serviceId, matter)
  const byOwner = new Map<string, Told>()
  for (const { ownerId, notice } of notices) {
    if (byOwner.has(ownerId)) continue
    const owner = await findAccount(q, serviceId, ownerId)
    if (owner?.active && owner.roles.includes('manager'))
      byOwner.set(ownerId, { id: ownerId, name: owner.name, at: notice.at, seenAt: notice.seenAt })
  }
  return [...byOwner.values()]
}
