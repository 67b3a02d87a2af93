import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { setCookie } from '../http/session.ts'
import { endSessionsOf, rotateToken } from '../http/session-store.ts'
import { hashToken, newToken } from '../http/token.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { refuseIfOutdated } from './check-account.ts'
import { refuseWrongPassword } from './confirm-password.ts'
import { rememberDevice } from './known-device.ts'
import { deleteLinksOf } from './link-store.ts'
import { hashPassword } from './password.ts'
import { updateAccount } from './store.ts'
import { refuseWeak } from './weak-password.ts'

/** Changes the caller's own password, signs out their other devices and gives this one a new token. */
export async function changeOwnPassword(context: Context, current: string, next: string): Promise<void> {
  const { store, clock, config, reply, account } = context
  const { id, serviceId, name, email, service, sessionId } = account
  const checked = await refuseWrongPassword(context, current, 'current')
  await refuseWeak(next, 'next', [name, email, service.name])
  const hash = await hashPassword(next)
  const token = newToken()
  await store.tx(async (q) => {
    await refuseIfOutdated(q, checked)
    await updateAccount(q, account, { passwordHash: hash })
    await endSessionsOf(q, serviceId, id, sessionId)
    await rotateToken(q, serviceId, sessionId, { tokenHash: hashToken(token), at: clock.latest() })
    await deleteLinksOf(q, serviceId, id)
    await recordAudit(q, actorOf(context), {
      what: 'Changed their own password',
      about: { kind: 'account', id },
    })
    await recordEvent(q, sourceOf(context), { kind: 'password-changed' })
  })
  setCookie(reply, config, token)
  rememberDevice(context, { id, passwordHash: hash })
}
