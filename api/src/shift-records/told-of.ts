import type { Db } from '@amhp/db/open.ts'
import type { Told } from '@amhp/shared/contract/shift-records.ts'
import { findAccount } from '../accounts/store.ts'
import { noticesAbout } from '../notices/store.ts'

/** The managers who have a notice of what was recorded on a shift: owners of published rotas who may still sign in. */
export async function toldOf(q: Db, serviceId: string, shiftId: string): Promise<Told[]> {
  const notices = await noticesAbout(q, serviceId, { cause: 'shift-record', aboutKind: 'shift', aboutId: shiftId })
  const byOwner = new Map<string, Told>()
  for (const { ownerId, notice } of notices) {
    if (byOwner.has(ownerId)) continue
    const owner = await findAccount(q, serviceId, ownerId)
    if (owner?.active && owner.roles.includes('manager'))
      byOwner.set(ownerId, { id: ownerId, name: owner.name, at: notice.at, seenAt: notice.seenAt })
  }
  return [...byOwner.values()]
}
