import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { refuseField } from '../http/refuse.ts'
import { type AccountRow, findAccount, findAccountOfAmhp } from './store.ts'

/** An account of the service; refuses an unknown id. */
export async function findAccountOrRefuse(q: Db, serviceId: string, id: string): Promise<AccountRow> {
  const account = await findAccount(q, serviceId, id)
  if (!account) throw new Problem('not-found', 'There is no such account here. Choose one from the list of accounts.')
  return account
}

/** Refuses an AMHP who is not in the register or has another account. */
export async function checkAmhp(q: Db, serviceId: string, amhp: string | null, accountId?: string): Promise<void> {
  if (amhp === null) return
  await amhpNameOrRefuse(q, serviceId, amhp)
  const other = await findAccountOfAmhp(q, serviceId, amhp)
  if (other && other.id !== accountId)
    refuseField('amhp', `${other.name} has the account of this AMHP already; choose another AMHP`)
}
