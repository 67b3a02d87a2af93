import type { Db } from '@amhp/db/open.ts'
import type { OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { instantOf, minute } from '@amhp/shared/time/instant.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { isAuditedAfter } from '../audit/store.ts'
import { addressOf } from '../config.ts'
import type { Context } from '../http/route.ts'
import { recordEvent } from '../security-events/record-event.ts'
import { findAccountOrRefuse } from './check-account.ts'
import { refuseUnlessLead } from './invite-account.ts'
import { findUnusedLink } from './link-store.ts'
import { makeLink, purposeOf } from './make-link.ts'
import type { AccountRow } from './store.ts'
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
    const mayTell = account.passwordHash !== null && account.id !== caller.id && !(await isMadeAgain(q, by, account))
    await recordLink(q, by, account)
    if (mayTell) await tellOwner(q, account, `${caller.name} made a link with which your password can be set`, by.at)
    return await makeLink(q, account, { by: caller.id, clock, address: addressOf(config) })
  })
}

type Maker = ReturnType<typeof actorOf>

const auditOf = ({ id, name }: AccountRow) => ({
  what: `Made a new one-time link for ${name}`,
  about: { kind: 'account', id },
})

/** Whether the same person made one in the last minute, still unused: then its owner is not told again. */
async function isMadeAgain(q: Db, { serviceId, accountId, at }: Maker, account: AccountRow): Promise<boolean> {
  const { what, about } = auditOf(account)
  const unused = await findUnusedLink(q, serviceId, account.id)
  if (unused?.madeBy !== accountId || unused.purpose !== purposeOf(account)) return false
  const same = { serviceId, accountId, what, aboutKind: about.kind, aboutId: about.id }
  return await isAuditedAfter(q, same, instantOf(at - minute))
}

async function recordLink(q: Db, by: Maker, account: AccountRow) {
  const { what, about } = auditOf(account)
  await recordAudit(q, by, { what, about })
  await recordEvent(q, by.source, { kind: 'link-made', about, detail: { purpose: purposeOf(account) } })
}
