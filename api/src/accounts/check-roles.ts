import type { Db } from '@amhp/db/open.ts'
import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { amhpExists, findAccountOfAmhp } from './store.ts'

/** Refuses an AMHP's account without its AMHP, an unknown AMHP, and one whose account another is. */
export async function checkRoles(
  q: Db,
  serviceId: string,
  { roles, amhp, accountId }: { roles: readonly AccountRole[]; amhp: string | null; accountId?: string },
): Promise<void> {
  const fault = await faultOf(q, serviceId, roles, amhp, accountId)
  if (fault) throw new Problem('not-accepted', `${fault.message}.`, { faults: [fault] })
}

async function faultOf(
  q: Db,
  serviceId: string,
  roles: readonly AccountRole[],
  amhp: string | null,
  accountId: string | undefined,
): Promise<Fault | undefined> {
  if (amhp === null)
    return roles.includes('amhp')
      ? { path: 'amhp', message: 'Choose the AMHP whose shifts this account shows' }
      : undefined
  if (!(await amhpExists(q, serviceId, amhp))) return { path: 'amhp', message: 'Choose an AMHP of the register' }
  const other = await findAccountOfAmhp(q, serviceId, amhp)
  return other && other.id !== accountId
    ? { path: 'amhp', message: `${other.name} has the account of this AMHP already; choose another AMHP` }
    : undefined
}
