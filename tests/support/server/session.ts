import { addSession } from '@amhp/api/http/session-store.ts'
import { hashToken, newToken } from '@amhp/api/http/token.ts'
import type { Store } from '@amhp/db/open.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'

/** Signs an account in without a password. Gives the token for its cookie. */
export async function openSession(store: Store, serviceId: string, accountId: string, at: Instant): Promise<string> {
  const token = newToken()
  await store.tx((q) =>
    addSession(q, {
      ...{ serviceId, id: newId(), tokenHash: hashToken(token), accountId },
      ...{ createdAt: at, lastUsedAt: at, device: '', passwordAt: at },
    }),
  )
  return token
}
