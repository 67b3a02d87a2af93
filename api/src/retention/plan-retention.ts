import type { Db } from '@amhp/db/open.ts'
import type { Affected } from '@amhp/shared/contract/retention.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import { type Cutoffs, cutoffsOf, type YearsInForce } from './cutoff.ts'
import { countExpired, type ExpiredCounts } from './expired-store.ts'
import { accountLives, amhpLives } from './store.ts'
import { type AccountLife, type AmhpLife, type FormerPeople, whoIsFormer } from './who-is-former.ts'

export interface RetentionPlan {
  readonly serviceId: string
  readonly cutoffs: Cutoffs
  readonly former: FormerPeople
  readonly counts: ExpiredCounts
  /** Everyone of the service, of whom those who stay keep their names. */
  readonly everyone: { readonly amhps: readonly AmhpLife[]; readonly accounts: readonly AccountLife[] }
}

/** What a run would do now; reads only. */
export async function planRetention(
  q: Db,
  service: { readonly id: string; readonly timeZone: string },
  years: YearsInForce,
  now: Instant,
): Promise<RetentionPlan> {
  const zone = zoneOf(service.timeZone)
  const cutoffs = cutoffsOf(years, dateAt(zone, now), zone)
  const everyone = { amhps: await amhpLives(q, service.id), accounts: await accountLives(q, service.id) }
  return {
    ...{ serviceId: service.id, cutoffs, everyone },
    former: whoIsFormer(everyone.amhps, everyone.accounts, cutoffs),
    counts: await countExpired(q, service.id, cutoffs),
  }
}

/** A plan as the contract writes it. */
export const affectedBy = ({ former, counts }: RetentionPlan): Affected => ({
  amhps: former.amhps.map(({ life, becomes }) => ({ id: life.id, name: life.name, becomes })),
  accounts: former.accounts.map(({ life, becomes }) => ({ id: life.id, name: life.name, becomes })),
  ...counts,
})

export const isNothing = ({ amhps, accounts, ...counts }: Affected): boolean =>
  amhps.length === 0 && accounts.length === 0 && Object.values(counts).every((count) => count === 0)
