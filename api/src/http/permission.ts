import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import type { Clock } from '../clock.ts'
import type { Caller } from './session.ts'

const passwordHolds = 15 * minute

/**
 * Refuses a caller who may not ask an endpoint now. A page says whose it is (`asAccount`): where somebody else has signed in
 * since, in another tab, she would see and do what the page offers to the first.
 */
export function refuseUnlessAllowed(
  { permission, asksPassword }: Endpoint,
  caller: Caller | null,
  clock: Clock,
  asAccount: string | string[] | undefined,
): void {
  if (permission === 'public') return
  if (!caller) throw new Problem('not-signed-in', 'Sign in, then try again.')
  if (asAccount !== undefined && asAccount !== caller.id)
    throw new Problem('not-signed-in', 'Somebody else has signed in here since. Sign in again, then try again.')
  if (permission !== 'signed-in' && !caller.roles.some((role) => permission.includes(role)))
    throw new Problem('not-allowed', 'Your account may not do this. Ask a manager or lead of your service.')
  if (asksPassword) refuseWithoutPassword(caller, clock)
}

/** Refuses where the password was typed too long ago: somebody else may sit there now, or hold the cookie. */
function refuseWithoutPassword({ hasPassword, passwordAt }: Caller, clock: Clock) {
  if (!hasPassword || (passwordAt !== null && clock.latest() - passwordAt < passwordHolds)) return
  throw new Problem('password-needed', 'Enter your password, then try again. Nothing was changed.')
}
