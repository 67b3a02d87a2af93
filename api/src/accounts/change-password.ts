import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseField } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { deleteLinksOf } from './link-store.ts'
import { hashPassword, isPassword } from './password.ts'
import { findAccount, updateAccount } from './store.ts'
import { refuseWeak } from './weak-password.ts'

/** Changes the caller's own password and signs out their other devices. */
export async function changeOwnPassword(context: Context, current: string, next: string): Promise<void> {
  const { store, account } = context
  const { id, serviceId, name, email, service, sessionId } = account
  const row = await findAccount(store.read, serviceId, id)
  if (!(await isPassword(current, row?.passwordHash))) refuseField('current', 'This is not your current password')
  await refuseWeak(next, 'next', [name, email, service.name])
  const hash = await hashPassword(next)
  await store.tx(async (q) => {
    await updateAccount(q, account, { passwordHash: hash })
    await endSessionsOf(q, serviceId, id, sessionId)
    await deleteLinksOf(q, serviceId, id)
    await recordAudit(q, actorOf(context), {
      what: 'Changed their own password',
      about: { kind: 'account', id },
    })
    await recordEvent(q, sourceOf(context), { kind: 'password-changed' })
  })
}
