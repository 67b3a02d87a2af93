import type { Affected } from '@amhp/shared/contract/retention.ts'
import type { Dependencies } from '../http/dependencies.ts'
import { inThread } from '../threads/threads.ts'
import { applyRetention } from './apply-retention.ts'
import { affectedBy, countsOf, isNothing } from './plan-retention.ts'
import { type FoundNames, findNames, type PlannedRun, planRun } from './tasks.ts'
import { beginRun, personKey } from './unfinished-store.ts'

interface RetainedService {
  readonly id: string
  readonly timeZone: string
}

/** Replaces names and removes expired records in one service. A dry run writes nothing, and finds what the run would. */
export async function retainService(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { id: serviceId, timeZone }: RetainedService,
  dryRun: boolean,
): Promise<Affected> {
  const where = { store, serviceId, now: clock.now() }
  for (;;) {
    const plan: PlannedRun = await inThread(planRun, { id: serviceId, timeZone }, where)
    const affected = affectedBy(plan)
    if (dryRun) {
      let behind: FoundNames['next']
      if (plan.names.becomes.size > 0)
        do behind = (await inThread(findNames, { serviceId, names: plan.names, behind }, where)).next
        while (behind)
      return affected
    }
    const { unfinished } = plan
    if (isNothing(countsOf(affected)) && isNothing(unfinished?.done ?? {})) return affected
    // Not if another run has begun since: the names that it gives are planned with then.
    if (!(await store.tx((q) => beginRun(q, serviceId, { unfinished, becomes: becomesOf(plan) })))) continue
    await applyRetention(where, plan)
    return affected
  }
}

const becomesOf = ({ former }: PlannedRun): Record<string, string> =>
  Object.fromEntries([
    ...former.amhps.map(({ person, becomes }) => [personKey('amhp', person.id), becomes] as const),
    ...former.accounts.map(({ person, becomes }) => [personKey('account', person.id), becomes] as const),
  ])
