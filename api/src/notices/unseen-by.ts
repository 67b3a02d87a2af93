import type { Db } from '@amhp/db/open.ts'
import type { Caller } from '../http/session.ts'
import { countUnseen } from './store.ts'

/**
 * How many notices nobody has seen of those that an account is to look at: about the rotas it owns, and for managers about
 * those whose owner manages no more, who would otherwise be the only one told.
 */
export async function unseenBy(q: Db, { id, serviceId, roles }: Caller): Promise<number> {
  const counts = await countUnseen(q, serviceId)
  const forMe = counts.filter(
    ({ owner }) => owner.id === id || (roles.includes('manager') && !(owner.active && owner.roles.includes('manager'))),
  )
  return forMe.reduce((sum, { count }) => sum + count, 0)
}
