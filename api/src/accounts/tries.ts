import type { Db } from '@amhp/db/open.ts'
import { hour, type Instant, instantOf, minute } from '@amhp/shared/time/instant.ts'
import { type RateLimit, TooManyRequests } from '../http/rate-limit.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { hashToken } from '../http/token.ts'
import { isUnwritable } from '../http/unsaved-sessions.ts'
import {
  deleteFailures,
  deleteFailuresBefore,
  type FailureRow,
  failuresOf,
  takeOneBack,
  writeFailures,
} from './tries-store.ts'

const forgottenAfter = 24 * hour

/** How often a password may be wrong. */
export interface Limit {
  readonly key: string
  /** Tries before the first wait, of a minute; each further failure doubles it. */
  readonly free: number
  readonly longest: number
  /** Whether the right password makes earlier failures forgotten, or only its own try. */
  readonly forgives: boolean
}

/**
 * The limits that a reply tells of, so that nobody can lock out anyone else. A browser that signed in to the address before has
 * its own. Any other is limited by address and network together; a whole network, such as a council behind one address, only
 * once very many different sign-ins from it failed, and then for a minute at a time.
 */
export const limitsOfAddress = (email: string, network: string, device: string | undefined): Limit[] =>
  device === undefined
    ? [
        { key: hashToken(`address ${email} ${network}`), free: 5, longest: hour, forgives: true },
        { key: hashToken(`network ${network}`), free: 100, longest: minute, forgives: false },
      ]
    : [{ key: hashToken(`device ${device} ${email}`), free: 10, longest: 15 * minute, forgives: true }]

/** The limit of one account, whatever others have its address. `device` is the browser, if the account knows it. */
export const limitOfAccount = (accountId: string, network: string, device: string | undefined): Limit =>
  device === undefined
    ? { key: hashToken(`account ${accountId} ${network}`), free: 5, longest: hour, forgives: true }
    : { key: hashToken(`device ${device} ${accountId}`), free: 10, longest: 15 * minute, forgives: true }

export const sessionLimit = (sessionId: string): Limit => ({
  ...{ key: hashToken(`session ${sessionId}`), free: 5, longest: hour, forgives: true },
})

type TryContext = Pick<Context<Caller | null>, 'store' | 'clock' | 'config' | 'rateLimit'>

/** A password that is tried and counted. */
export interface Try {
  /** Whether the password may be compared with the account of one of the `own` limits. */
  allows(own: Limit): boolean
  /** Call it if the password was right, with the limit of its account and those with which it was not compared. */
  wasRight(own?: Limit, notCompared?: readonly Limit[]): Promise<void>
}

/**
 * Counts a try of a password before it is checked, so that many at once are counted too. Refuses while one of `limits` asks to
 * wait. Where one of the `own` does, the password must not be compared with its account, and the reply must not tell.
 */
export async function takeTry(context: TryContext, limits: readonly Limit[], own: readonly Limit[] = []): Promise<Try> {
  const { store, clock, config, rateLimit } = context
  if (!config.rateLimits) return { allows: () => true, wasRight: async () => {} }
  const allowed =
    (await whereWritable(() => store.tx((q) => countTry(q, limits, own, clock.latest())))) ??
    countInMemory(rateLimit, limits, own)
  return {
    allows: (limit) => allowed.includes(limit),
    async wasRight(mine, notCompared = []) {
      const right = mine ? [...limits, mine] : limits
      for (const { key, forgives } of right) if (forgives) rateLimit.forget(key)
      const back = notCompared.filter((limit) => allowed.includes(limit))
      await whereWritable(() => store.tx((q) => forgive(q, right, back, clock.latest())))
    },
  }
}

/** Gives those of `own` that are counted too, because they do not ask to wait. */
async function countTry(
  q: Db,
  limits: readonly Limit[],
  own: readonly Limit[],
  now: Instant,
): Promise<readonly Limit[]> {
  const rows = await failuresOf(
    q,
    [...limits, ...own].map(({ key }) => key),
  )
  const waitFor = (limit: Limit) => {
    const row = lastingRow(rows, limit, now)
    return waitOf(limit, row) - (now - row.lastAt)
  }
  const wait = Math.max(...limits.map(waitFor))
  if (wait > 0) throw new TooManyRequests(Math.ceil(wait / 1000), 'Too many wrong passwords.')
  const allowed = own.filter((limit) => waitFor(limit) <= 0)
  for (const limit of [...limits, ...allowed]) {
    const row = lastingRow(rows, limit, now)
    await writeFailures(q, { ...row, failures: row.failures + 1, lastAt: now })
  }
  return allowed
}

/** While nothing can be saved. */
function countInMemory(rateLimit: RateLimit, limits: readonly Limit[], own: readonly Limit[]): readonly Limit[] {
  for (const { key, free } of limits) rateLimit.take(key, free, 15 * minute)
  return own.filter(({ key, free }) => rateLimit.mayTake(key, free, 15 * minute))
}

function lastingRow(rows: readonly FailureRow[], { key }: Limit, now: Instant): FailureRow {
  const row = rows.find((one) => one.key === key)
  return row && now - row.lastAt < forgottenAfter ? row : { key, failures: 0, lastAt: now }
}

const waitOf = ({ free, longest }: Limit, { failures }: FailureRow): number =>
  failures < free ? 0 : Math.min(longest, minute * 2 ** (failures - free))

/** `back` are those that lose this try alone. */
async function forgive(q: Db, right: readonly Limit[], back: readonly Limit[], now: Instant): Promise<void> {
  for (const { key, forgives } of right) await (forgives ? deleteFailures(q, key) : takeOneBack(q, key))
  for (const { key } of back) await takeOneBack(q, key)
  await deleteFailuresBefore(q, instantOf(now - forgottenAfter))
}

/** Undefined where nothing can be saved. */
async function whereWritable<Result>(write: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await write()
  } catch (error) {
    if (!isUnwritable(error)) throw error
    return undefined
  }
}
