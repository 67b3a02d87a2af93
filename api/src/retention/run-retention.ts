import { isRewriteDue, noteRewritten } from '@amhp/db/marks.ts'
import type { Affected } from '@amhp/shared/contract/retention.ts'
import type { Dependencies } from '../http/dependencies.ts'
import { allServices } from '../service/store.ts'
import { applyRetention } from './apply-retention.ts'
import { affectedBy, isNothing, planRetention } from './plan-retention.ts'
import { yearsInForce } from './years-in-force.ts'

export interface RetentionResult {
  readonly service: string
  readonly affected: Affected
}

/**
 * Replaces names and removes expired records in every service, by what its leads have set and by the defaults. Returns what was
 * affected, by service. A dry run writes nothing.
 */
export async function runRetention(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { dryRun = false } = {},
): Promise<RetentionResult[]> {
  const done: RetentionResult[] = []
  for (const service of await allServices(store.read)) {
    const { years } = await yearsInForce(store.read, service.id)
    const seen = affectedBy(await planRetention(store.read, service, years, clock.now()))
    if (dryRun || isNothing(seen)) {
      done.push({ service: service.name, affected: seen })
      continue
    }
    // Planned again inside the transaction.
    const affected = await store.tx(async (q) => {
      const { years } = await yearsInForce(q, service.id)
      const plan = await planRetention(q, service, years, clock.now())
      if (!isNothing(affectedBy(plan))) await applyRetention(q, plan, clock.now())
      return affectedBy(plan)
    })
    done.push({ service: service.name, affected })
  }
  if (!dryRun && (await isRewriteDue(store.read))) {
    await store.rewrite()
    await store.tx(noteRewritten)
  }
  return done
}
