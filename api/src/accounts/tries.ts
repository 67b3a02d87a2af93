import type { Db } from '@amhp/db/open.ts'
import { hour, type Instant, instantOf, minute } from '@amhp/shared/time/instant.ts'
import { TooManyRequests } from '../http/rate-limit.ts'
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
 * Three limits, so that nobody can lock out anyone else. A browser that signed in to the account before has its own. Any other
 * is limited by account and network together; a whole network, such as a council behind one address, only once very many
 * different sign-ins from it failed, and then for a minute at a time.
 */
export const knownDeviceLimit = (device: string, accountId: string): Limit => ({
  ...{ key: hashToken(`device ${device} ${accountId}`), free: 10, longest: 15 * minute, forgives: true },
})
export const strangerLimits = (email: string, network: string): Limit[] => [
  { key: hashToken(`account ${email} ${network}`), free: 5, longest: hour, forgives: true },
  { key: hashToken(`network ${network}`), free: 100, longest: minute, forgives: false },
]
export const sessionLimit = (sessionId: string): Limit => ({
  ...{ key: hashToken(`session ${sessionId}`), free: 5, longest: hour, forgives: true },
})

type TryContext = Pick<Context<Caller | null>, 'store' | 'clock' | 'config' | 'rateLimit'>

/**
 * Counts a try of a password before it is checked, so that many at once are counted too. Refuses while one of the limits asks
 * to wait. Call what it returns if the password was right.
 */
export async function takeTry(context: TryContext, limits: readonly Limit[]): Promise<() => Promise<void>> {
  const { store, clock, config, rateLimit } = context
  if (!config.rateLimits) return async () => {}
  const counted = await whereWritable(() => store.tx((q) => countTry(q, limits, clock.latest())))
  // While nothing can be saved, tries are counted in memory.
  if (!counted) for (const { key, free } of limits) rateLimit.take(key, free, 15 * minute)
  return async () => {
    for (const { key, forgives } of limits) if (forgives) rateLimit.forget(key)
    await whereWritable(() => store.tx((q) => forgive(q, limits, clock.latest())))
  }
}

async function countTry(q: Db, limits: readonly Limit[], now: Instant): Promise<void> {
  const rows = await failuresOf(
    q,
    limits.map(({ key }) => key),
  )
  const counted = limits.map((limit) => ({ limit, row: lastingRow(rows, limit, now) }))
  const wait = Math.max(...counted.map(({ limit, row }) => waitOf(limit, row) - (now - row.lastAt)))
  if (wait > 0) throw new TooManyRequests(Math.ceil(wait / 1000), 'Too many wrong passwords.')
  for (const { row } of counted) await writeFailures(q, { ...row, failures: row.failures + 1, lastAt: now })
}

function lastingRow(rows: readonly FailureRow[], { key }: Limit, now: Instant): FailureRow {
  const row = rows.find((one) => one.key === key)
  return row && now - row.lastAt < forgottenAfter ? row : { key, failures: 0, lastAt: now }
}

const waitOf = ({ free, longest }: Limit, { failures }: FailureRow): number =>
  failures < free ? 0 : Math.min(longest, minute * 2 ** (failures - free))

async function forgive(q: Db, limits: readonly Limit[], now: Instant): Promise<void> {
  for (const { key, forgives } of limits) await (forgives ? deleteFailures(q, key) : takeOneBack(q, key))
  await deleteFailuresBefore(q, instantOf(now - forgottenAfter))
}

/** False where nothing can be saved. */
async function whereWritable(write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (!isUnwritable(error)) throw error
    return false
  }
}
