import type { Db } from '@amhp/db/open.ts'
import type { OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import type { Clock } from '../clock.ts'
import { hashToken, newToken } from '../http/token.ts'
import { deleteLinksOf, insertLink } from './link-store.ts'
import type { AccountRow } from './store.ts'

const lifetime = { invitation: 7 * 24 * hour, reset: hour }

export const purposeOf = ({ passwordHash }: Pick<AccountRow, 'passwordHash'>) =>
  passwordHash === null ? 'invitation' : 'reset'

/**
 * Makes the one-time link to set an account's password; earlier links stop working. `by` is the account that makes it, null on
 * the command line. `address` has no trailing slash. The token stands in the fragment, which no server or proxy is sent.
 */
export async function makeLink(
  q: Db,
  { serviceId, id, passwordHash }: Pick<AccountRow, 'serviceId' | 'id' | 'passwordHash'>,
  { by, clock, address }: { by: string | null; clock: Clock; address: string },
): Promise<OneTimeLink> {
  const purpose = purposeOf({ passwordHash })
  const token = newToken()
  const expiresAt = instantOf(clock.latest() + lifetime[purpose])
  await deleteLinksOf(q, serviceId, id)
  const tokenHash = hashToken(token)
  await insertLink(q, { serviceId, id: newId(), tokenHash, accountId: id, purpose, madeBy: by, expiresAt })
  return { url: `${address}/link#${token}`, expiresAt: instantOf(clock.now() + lifetime[purpose]) }
}
