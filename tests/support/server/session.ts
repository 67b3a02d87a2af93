import { hashToken, newToken } from '@amhp/api/http/token.ts'
import type { Store } from '@amhp/db/open.ts'
import { sessions } from '@amhp/db/schema/index.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'

/** Signs an account in without a password. Gives the header for requests to a server without PUBLIC_URL. */
export async function cookieFor(store: Store, serviceId: string, accountId: string): Promise<{ cookie: string }> {
  const token = newToken()
  const at = instantOf(Date.now())
  const row = {
    serviceId,
    id: `session-${accountId}`,
    tokenHash: hashToken(token),
    accountId,
    createdAt: at,
    lastUsedAt: at,
  }
  await store.tx((q) => q.insert(sessions).values(row))
  return { cookie: `rota=${token}` }
}
