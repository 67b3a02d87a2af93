import { refuseField } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { notePassword } from '../http/session-store.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { refuseIfOutdated } from './check-account.ts'
import { isPassword } from './password.ts'
import { type AccountRow, findAccount } from './store.ts'
import { sessionLimit, takeTry } from './tries.ts'

/**
 * The caller's account; refuses a password that is not hers. `path` is the field's. Whoever has only the session cannot guess
 * on.
 */
export async function refuseWrongPassword(context: Context, password: string, path: string): Promise<AccountRow> {
  const { store, account } = context
  const tried = await takeTry(context, [sessionLimit(account.sessionId)])
  const stored = await findAccount(store.read, account.serviceId, account.id)
  if (!stored || !(await isPassword(password, stored.passwordHash))) {
    context.events.count(sourceOf(context), { kind: 'sign-in-failed' })
    refuseField(
      path,
      'This is not your current password; type it again, or ask a lead of your service for a link to set a new one',
    )
  }
  await tried.wasRight()
  return stored
}

/** Notes that the caller typed the password now, so that what asks for it goes on. */
export async function confirmOwnPassword(context: Context, password: string): Promise<void> {
  const { store, clock, account } = context
  const checked = await refuseWrongPassword(context, password, 'password')
  await store.tx(async (q) => {
    await refuseIfOutdated(q, checked)
    await notePassword(q, account.serviceId, account.sessionId, clock.latest())
    await recordEvent(q, sourceOf(context), { kind: 'password-asked' })
  })
}
