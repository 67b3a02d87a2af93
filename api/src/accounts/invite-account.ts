import type { Db } from '@amhp/db/open.ts'
import type { Account, Invitation, OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Clock } from '../clock.ts'
import { addressOf } from '../config.ts'
import type { Context } from '../http/route.ts'
import type { EventSource } from '../http/security-event.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { checkAmhp } from './check-account.ts'
import { makeLink } from './make-link.ts'
import { inOrder } from './note-rights.ts'
import { accountOf, findAccount, findAccountByEmail, insertAccount } from './store.ts'
import { tellOtherLeads } from './tell.ts'

/** `whom` is the kind of person for whom only a lead may do this. */
export function refuseUnlessLead({ account }: Context, whom: string): void {
  if (account.roles.includes('lead')) return
  throw new Problem('not-allowed', `Only a lead may do this for ${whom}. Ask a lead of your service.`)
}

export async function invite(
  context: Context,
  invitation: Invitation,
): Promise<{ account: Account; link: OneTimeLink }> {
  const { store, clock, config, account } = context
  if (invitation.roles.includes('lead')) refuseUnlessLead(context, 'a lead')
  return await store.tx(async (q) => {
    // Whoever has the link reads that AMHP's sickness. A manager may read it anyway; a lead does not do this unseen.
    if (invitation.amhp !== null && !account.roles.includes('manager')) {
      const what = `${account.name} invited ${invitation.name} and linked that account to an AMHP of the register`
      await tellOtherLeads(q, account, what, clock.now())
    }
    const by = { source: sourceOf(context), clock, address: addressOf(config) }
    return await addAccount(q, account.serviceId, invitation, by)
  })
}

/** Adds an account with its one-time link. `source` is who adds it, or the command line. */
export async function addAccount(
  q: Db,
  serviceId: string,
  { name, email, amhp, ...invitation }: Invitation,
  { source, clock, address }: { source: EventSource; clock: Clock; address: string },
): Promise<{ account: Account; link: OneTimeLink }> {
  const roles = inOrder(invitation.roles)
  await checkAmhp(q, serviceId, amhp)
  if (await findAccountByEmail(q, serviceId, email))
    throw new Problem(
      'already-exists',
      `${email} has an account already. Use another address, or make a new link for that account.`,
    )
  const id = newId()
  await insertAccount(q, { serviceId, id, name, email, roles, amhpId: amhp })
  const by = { serviceId, accountId: source.account?.id ?? null, at: source.at }
  const about = { kind: 'account', id }
  await recordAudit(q, by, {
    what: `Invited ${name}`,
    about,
    detail: { roles, amhp },
  })
  await recordEvent(q, source, { kind: 'account-added', about, detail: { roles, amhp } })
  await recordEvent(q, source, { kind: 'link-made', about, detail: { purpose: 'invitation' } })
  const link = await makeLink(q, { serviceId, id, passwordHash: null }, { by: by.accountId, clock, address })
  return { account: accountOf((await findAccount(q, serviceId, id))!), link }
}
