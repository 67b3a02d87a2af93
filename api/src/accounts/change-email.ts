import type { Db } from '@amhp/db/open.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseField } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { findAccountOrRefuse } from './check-account.ts'
import { deleteLinksOf } from './link-store.ts'
import { type AccountRow, findAccountByEmail, updateAccount } from './store.ts'
import { tellOwner } from './tell.ts'

/** Refuses an address of somebody else in the service. Whether another service has it is never told. */
export async function refuseTakenEmail(q: Db, serviceId: string, email: string, accountId: string): Promise<void> {
  const other = await findAccountByEmail(q, serviceId, email)
  if (other && other.id !== accountId)
    refuseField('email', `${other.name} has an account with this address; use another address`)
}

/** What follows from another address: links sent to the old one stop working, and the owner is told if another changed it. */
export async function noteNewEmail(q: Db, context: Context, stored: AccountRow, email: string): Promise<void> {
  if (stored.email === email) return
  const { account: caller, clock } = context
  await deleteLinksOf(q, stored.serviceId, stored.id)
  await recordEvent(q, sourceOf(context), { kind: 'email-changed', about: { kind: 'account', id: stored.id } })
  if (stored.id !== caller.id)
    await tellOwner(
      q,
      stored,
      `${caller.name} changed your email address from ${stored.email} to ${email}`,
      clock.now(),
    )
}

/** Changes the address with which the caller signs in. */
export async function changeOwnEmail(context: Context, email: string): Promise<void> {
  const { store, account } = context
  await store.tx(async (q) => {
    const stored = await findAccountOrRefuse(q, account.serviceId, account.id)
    if (stored.email === email) return
    await refuseTakenEmail(q, account.serviceId, email, account.id)
    await updateAccount(q, stored, { email, version: stored.version + 1 })
    await recordAudit(q, actorOf(context), {
      what: 'Changed their own email address',
      about: { kind: 'account', id: account.id },
      detail: { before: { email: stored.email }, after: { email } },
    })
    await noteNewEmail(q, context, stored, email)
  })
}
