import { Problem } from '@amhp/shared/contract/problems.ts'
import type { SecurityEventKind } from '@amhp/shared/contract/security-events.ts'
import type { Session } from '@amhp/shared/contract/session.ts'
import { networkOf } from '../http/network-of.ts'
import { TooManyRequests } from '../http/rate-limit.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { sourceOf } from '../security-events/record-event.ts'
import { wrongPassword } from './check-account.ts'
import { knownDevice } from './known-device.ts'
import { isPassword } from './password.ts'
import { exampleAccounts } from './session-reply.ts'
import { startSession } from './start-session.ts'
import { type AccountRow, accountsWithEmail } from './store.ts'
import { type Limit, limitOfAccount, limitsOfAddress, takeTry } from './tries.ts'

/** As many hashes are computed for every address, so that time does not tell whether there is an account, or one elsewhere. */
export const leastHashed = 3

/** An account with the address that was typed. */
interface Candidate {
  readonly account: AccountRow
  readonly limit: Limit
  /** Whether this browser has signed in to it, or nobody else has the address. */
  readonly isMeant: boolean
}

/**
 * Signs in with email address and password. An unknown address gets the same reply in the same time as a wrong password.
 * Where an address has an account in several services, the password decides; of equal ones, the account used last. Each has
 * its own limit: whoever has the password of one cannot guess those of others.
 */
export async function signInWithPassword(
  context: Context<Caller | null>,
  { email, password }: { email: string; password: string },
): Promise<Session> {
  const { store, request, config } = context
  const network = networkOf(request.ip)
  const accounts = await accountsWithEmail(store.read, email)
  const devices = accounts.map((account) => knownDevice(request, config, account))
  const device = devices.find((one) => one !== undefined)
  const candidates = accounts.map((account, i) => ({
    account,
    limit: limitOfAccount(account.id, network, devices[i]),
    isMeant: device === undefined ? accounts.length === 1 : devices[i] !== undefined,
  }))
  const own = candidates.map(({ limit }) => limit)
  const tried = await takeTry(context, limitsOfAddress(email, network, device), own).catch((error: unknown) => {
    if (error instanceof TooManyRequests) countFailure(context, candidates, 'sign-in-locked')
    throw error
  })
  const compared = candidates.filter(({ limit }) => tried.allows(limit))
  for (const candidate of candidates)
    if (!compared.includes(candidate)) countFailure(context, [candidate], 'sign-in-locked')
  const right = await firstMatch(compared, password)
  if (!right) {
    countFailure(context, candidates, 'sign-in-failed')
    throw wrongPassword()
  }
  const notCompared = compared.slice(compared.indexOf(right) + 1)
  await tried.wasRight(
    right.limit,
    notCompared.map(({ limit }) => limit),
  )
  return await startSession(context, right.account)
}

/** What comes after it counts as not compared. */
async function firstMatch(compared: readonly Candidate[], password: string): Promise<Candidate | undefined> {
  const hashes = compared.map(({ account }) => (account.active ? account.passwordHash : null))
  while (hashes.length < leastHashed) hashes.push(null)
  const matches = await Promise.all(hashes.map((hash) => isPassword(password, hash)))
  return compared.find((_, i) => matches[i])
}

/**
 * Where several services have the address, a failure is an event of the accounts that know the browser; if none does, of all,
 * but without the network address: it would tell one service where the people of another are.
 */
function countFailure(context: Context<Caller | null>, candidates: readonly Candidate[], kind: SecurityEventKind) {
  const meant = candidates.filter(({ isMeant }) => isMeant)
  if (candidates.length === 0) context.events.count(sourceOf(context, null), { kind })
  for (const { account, isMeant } of meant.length > 0 ? meant : candidates) {
    const source = sourceOf(context, account)
    context.events.count(isMeant ? source : { ...source, origin: null }, { kind })
  }
}

/** Signs in to an example account, which has no password. */
export async function signInToExample(context: Context<Caller | null>, id: string): Promise<Session> {
  const account = (await exampleAccounts(context)).find((example) => example.id === id)
  if (!account)
    throw new Problem('not-found', 'There is no such example account here. Sign in with email address and password.')
  return await startSession(context, account)
}
