import type { OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { addressOf } from '../config.ts'
import type { Context } from '../http/route.ts'
import { refuseUnlessLead } from './invite-account.ts'
import { makeLink } from './make-link.ts'
import { findAccount } from './store.ts'

/** A new one-time link for an account; earlier ones stop working. The password works until the link is used. */
export async function renewLink(context: Context, accountId: string): Promise<OneTimeLink> {
  const { store, clock, config, account: caller } = context
  const now = clock.now()
  return await store.tx(async (q) => {
    const account = await findAccount(q, caller.serviceId, accountId)
    if (!account) throw new Problem('not-found', 'There is no such account here. Choose one from the list of accounts.')
    refuseUnlessLead(context, account.roles)
    if (!account.active)
      throw new Problem('not-allowed', `${account.name} may not sign in at present. A lead can allow it again first.`)
    await recordAudit(q, {
      ...{ serviceId: caller.serviceId, accountId: caller.id, at: now },
      what: `Made a new one-time link for ${account.name}`,
      about: { kind: 'account', id: accountId },
    })
    return await makeLink(q, account, { now, address: addressOf(config) })
  })
}
