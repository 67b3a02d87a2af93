import type { OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { addressOf } from '../config.ts'
import type { Context } from '../http/route.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { findAccountOrRefuse } from './check-account.ts'
import { refuseUnlessLead } from './invite-account.ts'
import { makeLink, purposeOf } from './make-link.ts'
import { tellOwner } from './tell.ts'

/**
 * A new one-time link for an account; earlier ones stop working. Whoever uses it becomes that person, so where there is a
 * password only a lead may make one, and its owner is told. The password works until the link is used.
 */
export async function renewLink(context: Context, accountId: string): Promise<OneTimeLink> {
  const { store, clock, config, account: caller } = context
  return await store.tx(async (q) => {
    const by = actorOf(context)
    const account = await findAccountOrRefuse(q, caller.serviceId, accountId)
    if (account.roles.includes('lead')) refuseUnlessLead(context, 'a lead')
    if (!account.active)
      throw new Problem('not-allowed', `${account.name} may not sign in. Ask a lead to allow it again first.`)
    if (account.passwordHash !== null) refuseUnlessLead(context, 'someone who has set a password')
    const about = { kind: 'account', id: accountId }
    await recordAudit(q, by, { what: `Made a new one-time link for ${account.name}`, about })
    await recordEvent(q, sourceOf(context), { kind: 'link-made', about, detail: { purpose: purposeOf(account) } })
    if (account.passwordHash !== null && accountId !== caller.id)
      await tellOwner(q, account, `${caller.name} made a link with which your password can be set`, by.at)
    return await makeLink(q, account, { by: caller.id, clock, address: addressOf(config) })
  })
}
