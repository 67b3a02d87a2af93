import type { Db } from '@amhp/db/open.ts'
import type { Session } from '@amhp/shared/contract/session.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { dayLength, instantOf } from '@amhp/shared/time/instant.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { amhpIdleLimit, type Caller, setCookie } from '../http/session.ts'
import { addSession, endOldestSessions, endSession, endSessionsBefore } from '../http/session-store.ts'
import { hashToken, newToken } from '../http/token.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { findService } from '../service/store.ts'
import { refuseIfOutdated } from './check-account.ts'
import { describeDevice } from './device.ts'
import { rememberDevice } from './known-device.ts'
import { sessionReply } from './session-reply.ts'
import { type AccountRow, updateAccount } from './store.ts'

const mostSessions = 20

/**
 * Signs an account in. Its session replaces the browser's earlier one. `alsoWrite` runs in the same transaction; without it,
 * people sign in even while nothing can be saved.
 */
export async function startSession(
  context: Context<Caller | null>,
  account: AccountRow,
  alsoWrite?: (q: Db) => Promise<void>,
): Promise<Session> {
  const { store, clock, config, request, reply, unsaved, account: previous } = context
  const { sessionDays } = config
  const now = clock.latest()
  const token = newToken()
  const { serviceId, id, name, email, roles, amhpId } = account
  const [at, source] = [clock.now(), sourceOf(context, account)]
  const session = {
    ...{ serviceId, id: newId(), tokenHash: hashToken(token), accountId: id },
    ...{ createdAt: now, lastUsedAt: now, device: describeDevice(request.headers['user-agent']), passwordAt: now },
  }
  const write = async (q: Db) => {
    await refuseIfOutdated(q, account)
    if (previous) await endSession(q, previous.serviceId, previous.sessionId)
    await endSessionsBefore(q, serviceId, {
      used: instantOf(now - amhpIdleLimit),
      begun: instantOf(now - Math.max(sessionDays.amhp, sessionDays.planning) * dayLength),
    })
    // Before it is added: another that began in the same millisecond might count as newer.
    await endOldestSessions(q, serviceId, id, mostSessions - 1)
    await addSession(q, session)
    await updateAccount(q, account, { lastSignedInAt: at })
    await recordEvent(q, source, { kind: 'sign-in' })
  }
  if (alsoWrite)
    await store.tx(async (q) => {
      await alsoWrite(q)
      await write(q)
    })
  else await unsaved.begin(session, previous?.sessionId, write)
  const service = (await findService(store.read, serviceId))!
  setCookie(reply, config, token)
  rememberDevice(context, account)
  const { timeZone } = service
  const zone = zoneOf(timeZone)
  return await sessionReply(context, {
    id,
    name,
    email,
    roles,
    amhp: amhpId,
    serviceId,
    zone,
    service: { id: serviceId, name: service.name, timeZone },
  })
}
