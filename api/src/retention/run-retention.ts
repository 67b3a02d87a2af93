import { isRewriteDue, noteRewritten } from '@amhp/db/marks.ts'
import type { Affected } from '@amhp/shared/contract/retention.ts'
import type { Dependencies } from '../http/dependencies.ts'
import { allServices } from '../service/store.ts'
import { retainService } from './retain-service.ts'
import { rewriteInWorker } from './rewrite.ts'

export type RetentionResult =
  | { readonly service: string; readonly affected: Affected }
  | { readonly service: string; readonly failed: string }

/**
 * Replaces names and removes expired records in every service, by what its leads have set and by the defaults. Returns what was
 * affected, by service, or why it failed there. A dry run writes nothing.
 */
export async function runRetention(
  dependencies: Pick<Dependencies, 'store' | 'clock'>,
  { dryRun = false } = {},
): Promise<RetentionResult[]> {
  const { store } = dependencies
  const done: RetentionResult[] = []
  for (const service of await allServices(store.read)) {
    const { name } = service
    try {
      done.push({ service: name, affected: await retainService(dependencies, service, dryRun) })
    } catch (error) {
      done.push({ service: name, failed: error instanceof Error ? error.message : String(error) })
    }
  }
  if (!dryRun && (await isRewriteDue(store.read))) {
    await store.rewrite(rewriteInWorker)
    await store.tx(noteRewritten)
  }
  return done
}
