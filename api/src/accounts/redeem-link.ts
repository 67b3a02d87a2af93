import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Session } from '@amhp/shared/contract/session.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { hashToken } from '../http/token.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { findService } from '../service/store.ts'
import { findLink, type LinkRow, markLinkUsed } from './link-store.ts'
import { hashPassword } from './password.ts'
import { startSession } from './start-session.ts'
import { type AccountRow, findAccount, updateAccount } from './store.ts'
import { tellOwner } from './tell.ts'
import { refuseWeak } from './weak-password.ts'

/** The link of a token, with its account. Refuses one that is unknown, used or expired, or whose account is deactivated. */
export async function readLink(q: Db, token: string, now: Instant): Promise<{ link: LinkRow; account: AccountRow }> {
  const link = await findLink(q, hashToken(token))
  const account = link && (await findAccount(q, link.serviceId, link.accountId))
  if (!link || link.usedAt !== null || link.expiresAt <= now || !account?.active)
    throw new Problem(
      'link-expired',
      'The link is incomplete, has been used or is too old. Copy the whole link from the message, or ask a manager or lead for a new one.',
    )
  return { link, account }
}

/** Sets the password, ends the account's sessions and signs in. The link stops working. */
export async function redeemLink(context: Context<Caller | null>, token: string, password: string): Promise<Session> {
  const { store, clock } = context
  const { account } = await readLink(store.read, token, clock.latest())
  const { serviceId, id, name, email } = account
  const service = await findService(store.read, serviceId)
  await refuseWeak(password, 'password', [name, email, service!.name])
  const hash = await hashPassword(password)
  return await startSession(context, { ...account, passwordHash: hash }, async (q) => {
    // Read again inside the transaction, so that only one of two simultaneous requests succeeds.
    const { link } = await readLink(q, token, clock.latest())
    const maker = link.madeBy === null ? undefined : await findAccount(q, serviceId, link.madeBy)
    await markLinkUsed(q, serviceId, link.id, clock.now())
    await updateAccount(q, account, { passwordHash: hash })
    await endSessionsOf(q, serviceId, id)
    const by = { serviceId, accountId: id, at: clock.now() }
    await recordAudit(q, by, {
      what: `Set a password with a one-time link${maker ? ` that ${maker.name} made` : ''}`,
      about: { kind: 'account', id },
    })
    if (maker) await tellOwner(q, account, `Your password was set with a link that ${maker.name} made`, by.at)
    await recordEvent(q, sourceOf(context, account), { kind: 'link-used', detail: { purpose: link.purpose } })
  })
}
