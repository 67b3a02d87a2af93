import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { hashPassword, isPassword, refuseWeak } from './password.ts'
import { findAccount, setPasswordHash } from './store.ts'

/** Changes the caller's own password and signs out every other device. */
export async function changeOwnPassword(context: Context, current: string, next: string): Promise<void> {
  const { store, clock, account } = context
  const { id, serviceId, email, sessionId } = account
  const row = await findAccount(store.read, serviceId, id)
  if (!(await isPassword(current, row?.passwordHash)))
    refuse({ path: 'current', message: 'This is not your present password' })
  if (current === next) refuse({ path: 'next', message: 'Use a password other than the present one' })
  refuseWeak(next, 'next', email)
  const hash = await hashPassword(next)
  await store.tx(async (q) => {
    await setPasswordHash(q, serviceId, id, hash)
    await endSessionsOf(q, serviceId, id, sessionId)
    await recordAudit(q, {
      ...{ serviceId, accountId: id, at: clock.now() },
      what: 'Changed their own password',
      about: { kind: 'account', id },
    })
  })
}

function refuse(fault: Fault): never {
  throw new Problem('not-accepted', `${fault.message}.`, { faults: [fault] })
}
