import type { Db } from '@amhp/db/open.ts'
import { planningRoles } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Caller } from '../http/session.ts'
import { newestEditions, publishedShift } from '../shifts/published-store.ts'

/** A shift as it is published now. An AMHP finds only her own; another's is refused like an unknown one. */
export async function findPublishedShift(q: Db, account: Caller, shiftId: string): Promise<PlannedShift> {
  const editions = [...(await newestEditions(q, account.serviceId)).values()].map(({ id }) => id)
  const shift = await publishedShift(q, account.serviceId, editions, shiftId)
  const mayReadAll = planningRoles.some((role) => account.roles.includes(role))
  if (!shift || (!mayReadAll && shift.amhp !== account.amhp))
    throw new Problem(
      'not-found',
      'There is no such published shift. Choose one from the rota, or one of your own shifts.',
    )
  return shift
}

/** Managers may record for everyone, an AMHP for herself. */
export const mayRecord = (account: Caller, shift: PlannedShift): boolean =>
  account.roles.includes('manager') || (account.roles.includes('amhp') && account.amhp === shift.amhp)
