import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Session } from '@amhp/shared/contract/session.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { sourceOf } from '../security-events/record-event.ts'
import { isPassword } from './password.ts'
import { exampleAccounts } from './session-reply.ts'
import { startSession } from './start-session.ts'
import { findAccountByEmail } from './store.ts'

const triesPerAccount = 10
const triesWindow = 15 * minute

/** Signs in with email address and password. An unknown address gets the same reply in the same time as a wrong password. */
export async function signInWithPassword(
  context: Context<Caller | null>,
  { email, password }: { email: string; password: string },
): Promise<Session> {
  const { store, rateLimit, config } = context
  const key = `password of ${email}`
  if (config.rateLimits) rateLimit.take(key, triesPerAccount, triesWindow)
  const account = await findAccountByEmail(store.read, email)
  const right = await isPassword(password, account?.passwordHash)
  if (!account?.active || !right) {
    context.events.count(sourceOf(context, account ?? null), { kind: 'sign-in-failed' })
    throw new Problem(
      'wrong-password',
      'Check your email address and password, then try again. If you have forgotten your password, ask a manager for a new link.',
    )
  }
  rateLimit.forget(key)
  return await startSession(context, account)
}

/** Signs in to an example account, which has no password. */
export async function signInToExample(context: Context<Caller | null>, id: string): Promise<Session> {
  const account = (await exampleAccounts(context)).find((example) => example.id === id)
  if (!account)
    throw new Problem('not-found', 'There is no such example account here. Sign in with email address and password.')
  return await startSession(context, account)
}
