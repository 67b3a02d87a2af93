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

export const wrongPassword = () =>
  new Problem(
    'wrong-password',
    'Check your email address and password, then try again. If you have forgotten your password, ask a lead of your service for a new link.',
  )

/**
 * Refuses an account that was stopped, or has another password, since its password was checked. Call it in the transaction of
 * what the password opens: a sign-in that began before does not outlive the change.
 */
export async function refuseIfOutdated(
  q: Db,
  { serviceId, id, passwordHash }: Pick<AccountRow, 'serviceId' | 'id' | 'passwordHash'>,
): Promise<void> {
  const now = await findAccount(q, serviceId, id)
  if (!now?.active || now.passwordHash !== passwordHash) throw wrongPassword()
}

/** Refuses an AMHP who is not in the register or has another account. */
export async function checkAmhp(q: Db, serviceId: string, amhp: string | null, accountId?: string): Promise<void> {
  if (amhp === null) return
  await amhpNameOrRefuse(q, serviceId, amhp)
  const other = await findAccountOfAmhp(q, serviceId, amhp)
  if (other && other.id !== accountId)
    refuseField('amhp', `${other.name} has the account of this AMHP already; choose another AMHP`)
}
