import { Problem } from '@amhp/shared/contract/problems.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { isOver } from '../http/session.ts'
import { endSession, endSessionsOf, sessionsOf } from '../http/session-store.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { findAccountOrRefuse } from './check-account.ts'
import { tellOwner } from './tell.ts'

/** The caller's sessions that have not ended by themselves. */
export async function ownSessions(context: Context) {
  const { store, account } = context
  const all = await sessionsOf(store.read, account.serviceId, account.id)
  return all.filter((session) => !isOver(session, account.roles, context))
}

export async function endSessionOfOwn(context: Context, sessionId: string): Promise<void> {
  const { store, unsaved, account } = context
  const own = await sessionsOf(store.read, account.serviceId, account.id)
  if (!own.some(({ id }) => id === sessionId))
    throw new Problem('not-found', 'You are not signed in on that device any more. Load the list again.')
  const source = sourceOf(context)
  await unsaved.end([sessionId], async (q) => {
    await endSession(q, account.serviceId, sessionId)
    await recordEvent(q, source, { kind: 'session-ended' })
  })
}

/** Signs someone out everywhere. A lead who does it to her own account stays signed in here. */
export async function endSessionsOfOther(context: Context, accountId: string): Promise<void> {
  const { store, account: caller } = context
  await store.tx(async (q) => {
    const by = actorOf(context)
    const account = await findAccountOrRefuse(q, caller.serviceId, accountId)
    const about = { kind: 'account', id: accountId }
    const kept = accountId === caller.id ? caller.sessionId : undefined
    if ((await endSessionsOf(q, caller.serviceId, accountId, kept)) === 0) return
    await recordAudit(q, by, { what: `Signed ${account.name} out on every device`, about })
    await recordEvent(q, sourceOf(context), { kind: 'session-ended', about })
    if (accountId !== caller.id) await tellOwner(q, account, `${caller.name} signed you out on every device`, by.at)
  })
}
