import { isDeepStrictEqual } from 'node:util'
import type { Db } from '@amhp/db/open.ts'
import type { AccountDetails } from '@amhp/shared/contract/accounts.ts'
import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import type { Context } from '../http/route.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { deleteLinksMadeBy, deleteLinksOf } from './link-store.ts'
import { roleNames } from './session-reply.ts'
import type { AccountRow } from './store.ts'
import { tellOtherLeads, tellOwner } from './tell.ts'

type Rights = Pick<AccountDetails, 'roles' | 'amhp' | 'active'>

/** Each role once, in the order of the contract. */
export const inOrder = (held: readonly AccountRole[]): AccountRole[] =>
  accountRoles.filter((role) => held.includes(role))

/** What follows where an account's roles or AMHP change, or whether it may sign in. */
export async function noteNewRights(q: Db, context: Context, stored: AccountRow, after: Rights): Promise<void> {
  const before = { roles: inOrder(stored.roles), amhp: stored.amhpId, active: stored.active }
  const now = { roles: inOrder(after.roles), amhp: after.amhp, active: after.active }
  if (isDeepStrictEqual(before, now)) return
  if (!now.active) await endSessionsOf(q, stored.serviceId, stored.id)
  await endLinks(q, stored, now)
  await recordRights(q, context, stored.id, before, now)
  if (stored.id === context.account.id) await tellOfOwnRoles(q, context, before, now)
  if (before.amhp !== now.amhp) await tellOfAmhp(q, context, stored, now.amhp)
}

/** A link opens what the account may do now: whoever kept an old one was never given that. */
async function endLinks(q: Db, { serviceId, id, roles }: AccountRow, now: Rights) {
  await deleteLinksOf(q, serviceId, id)
  if (!now.active || roles.some((role) => !now.roles.includes(role))) await deleteLinksMadeBy(q, serviceId, id)
}

async function recordRights(q: Db, context: Context, id: string, before: Rights, after: Rights) {
  const source = sourceOf(context)
  const about = { kind: 'account', id }
  const [was, is] = [before, after].map(({ roles, amhp }) => ({ roles, amhp }))
  if (!isDeepStrictEqual(was, is))
    await recordEvent(q, source, { kind: 'roles-changed', about, detail: { before: was, after: is } })
  if (before.active !== after.active)
    await recordEvent(q, source, { kind: after.active ? 'account-allowed' : 'account-stopped', about })
}

/** A lead who gives herself a role is told to the other leads. */
async function tellOfOwnRoles(q: Db, { account, clock }: Context, before: Rights, after: Rights) {
  const gained = after.roles.filter((role) => !before.roles.includes(role)).map((role) => roleNames[role])
  if (gained.length === 0) return
  const what = `${account.name} added a role to their own account: ${gained.join(', ')}`
  await tellOtherLeads(q, account, what, clock.now())
}

/** Whose account is an AMHP's reads that AMHP's sickness, so no lead does this unseen. The AMHP is not named: a name may have to go. */
async function tellOfAmhp(q: Db, { account, clock }: Context, stored: AccountRow, amhp: string | null) {
  const isOwn = stored.id === account.id
  const told = (whose: string) =>
    amhp === null
      ? `${account.name} unlinked ${whose} from the register of AMHPs`
      : `${account.name} linked ${whose} to ${stored.amhpId === null ? 'an' : 'another'} AMHP of the register`
  if (!isOwn) await tellOwner(q, stored, told('your account'), clock.now())
  const what = told(isOwn ? 'their own account' : `the account of ${stored.name}`)
  await tellOtherLeads(q, account, what, clock.now(), [stored.id])
}
