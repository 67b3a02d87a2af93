import type { OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { addressOf } from '../config.ts'
import type { Context } from '../http/route.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { findAccountOrRefuse } from './check-account.ts'
import { refuseUnlessLead } from './invite-account.ts'
import { makeLink, purposeOf } from './make-link.ts'

/** A new one-time link for an account; earlier ones stop working. The password works until the link is used. */
export async function renewLink(context: Context, accountId: string): Promise<OneTimeLink> {
  const { store, clock, config, account: caller } = context
  return await store.tx(async (q) => {
    const by = actorOf(context)
    const account = await findAccountOrRefuse(q, caller.serviceId, accountId)
    refuseUnlessLead(context, account.roles)
    if (!account.active)
      throw new Problem('not-allowed', `${account.name} may not sign in. Ask a lead to allow it again first.`)
    const about = { kind: 'account', id: accountId }
    await recordAudit(q, by, { what: `Made a new one-time link for ${account.name}`, about })
    await recordEvent(q, sourceOf(context), { kind: 'link-made', about, detail: { purpose: purposeOf(account) } })
    return await makeLink(q, account, { clock, address: addressOf(config) })
  })
}
