import { Problem } from '@amhp/shared/contract/problems.ts'
import type { SecurityEventKind } from '@amhp/shared/contract/security-events.ts'
import type { Session } from '@amhp/shared/contract/session.ts'
import { networkOf } from '../http/network-of.ts'
import { TooManyRequests } from '../http/rate-limit.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { sourceOf } from '../security-events/record-event.ts'
import { knownDevice } from './known-device.ts'
import { isPassword } from './password.ts'
import { exampleAccounts } from './session-reply.ts'
import { startSession } from './start-session.ts'
import { type AccountRow, accountsWithEmail } from './store.ts'
import { knownDeviceLimit, type Limit, strangerLimits, takeTry } from './tries.ts'

/**
 * Signs in with email address and password. An unknown address gets the same reply in the same time as a wrong password.
 * Where an address has an account in several services, the password decides; of equal ones, the account used last.
 */
export async function signInWithPassword(
  context: Context<Caller | null>,
  { email, password }: { email: string; password: string },
): Promise<Session> {
  const { store } = context
  const accounts = await accountsWithEmail(store.read, email)
  const right = await takeTry(context, limitsOf(context, email, accounts)).catch((error: unknown) => {
    if (error instanceof TooManyRequests) countFailure(context, accounts, 'sign-in-locked')
    throw error
  })
  const matches = await Promise.all(
    (accounts.length > 0 ? accounts : [undefined]).map((account) => isPassword(password, account?.passwordHash)),
  )
  const account = accounts.find(({ active }, i) => active && matches[i])
  if (!account) {
    countFailure(context, accounts, 'sign-in-failed')
    throw new Problem(
      'wrong-password',
      'Check your email address and password, then try again. If you have forgotten your password, ask a lead of your service for a new link.',
    )
  }
  await right()
  return await startSession(context, account)
}

function limitsOf(
  { request, config }: Context<Caller | null>,
  email: string,
  accounts: readonly AccountRow[],
): Limit[] {
  for (const account of accounts) {
    const device = knownDevice(request, config, account)
    if (device !== undefined) return [knownDeviceLimit(device, account.id)]
  }
  return strangerLimits(email, networkOf(request.ip))
}

function countFailure(context: Context<Caller | null>, accounts: readonly AccountRow[], kind: SecurityEventKind) {
  for (const account of accounts.length > 0 ? accounts : [null])
    context.events.count(sourceOf(context, account), { kind })
}

/** Signs in to an example account, which has no password. */
export async function signInToExample(context: Context<Caller | null>, id: string): Promise<Session> {
  const account = (await exampleAccounts(context)).find((example) => example.id === id)
  if (!account)
    throw new Problem('not-found', 'There is no such example account here. Sign in with email address and password.')
  return await startSession(context, account)
}
