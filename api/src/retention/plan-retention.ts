import type { Db } from '@amhp/db/open.ts'
import type { Affected } from '@amhp/shared/contract/retention.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import { type Cutoffs, cutoffsOf, type YearsInForce } from './cutoff.ts'
import { countExpired, type ExpiredCounts } from './expired-store.ts'
import {
  type Former,
  type FormerPeople,
  formerPeople,
  type RetainedAccount,
  type RetainedAmhp,
} from './former-people.ts'
import { retainedAccounts, retainedAmhps } from './people-store.ts'
import { type UnfinishedRun, unfinishedRun } from './unfinished-store.ts'

export interface RetentionPlan {
  readonly serviceId: string
  readonly cutoffs: Cutoffs
  readonly former: FormerPeople
  readonly counts: ExpiredCounts
  /** A run that was interrupted, whose replacements this one keeps. */
  readonly unfinished: UnfinishedRun | undefined
  /** Everyone of the service: names of people who stay are not replaced. */
  readonly everyone: { readonly amhps: readonly RetainedAmhp[]; readonly accounts: readonly RetainedAccount[] }
}

/** What a retention run would do now. Read-only. */
export async function planRetention(
  q: Db,
  service: { readonly id: string; readonly timeZone: string },
  years: YearsInForce,
  now: Instant,
): Promise<RetentionPlan> {
  const zone = zoneOf(service.timeZone)
  const cutoffs = cutoffsOf(years, dateAt(zone, now), zone)
  const everyone = { amhps: await retainedAmhps(q, service.id), accounts: await retainedAccounts(q, service.id) }
  const unfinished = await unfinishedRun(q, service.id)
  return {
    serviceId: service.id,
    cutoffs,
    everyone,
    unfinished,
    former: formerPeople(everyone.amhps, everyone.accounts, cutoffs, unfinished?.becomes),
    counts: await countExpired(q, service.id, cutoffs),
  }
}

export function affectedBy({ former, counts }: Pick<RetentionPlan, 'former' | 'counts'>): Affected {
  const named = ({ person: { id, name }, becomes }: Former<RetainedAmhp | RetainedAccount>) => ({ id, name, becomes })
  return { amhps: former.amhps.map(named), accounts: former.accounts.map(named), ...counts }
}

export type AffectedCounts = Readonly<Record<keyof Affected, number>>

export const countsOf = ({ amhps, accounts, ...counts }: Affected): AffectedCounts => ({
  amhps: amhps.length,
  accounts: accounts.length,
  ...counts,
})

export const isNothing = (counts: Readonly<Record<string, number>>): boolean =>
  Object.values(counts).every((count) => count === 0)
