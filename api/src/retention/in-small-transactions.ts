import { setTimeout as later } from 'node:timers/promises'
import { replacingNames } from '@amhp/db/marks.ts'
import type { Db, Store } from '@amhp/db/open.ts'

/** Does work part by part, each in a transaction of its own, and waits after each as long as it took: others are served then. */
export async function inSmallTransactions<Part>(
  store: Store,
  parts: Iterable<Part>,
  work: (q: Db, part: Part) => Promise<void>,
): Promise<void> {
  for (const part of parts) {
    const began = performance.now()
    await store.tx((q) => replacingNames(q, () => work(q, part)))
    await later(performance.now() - began)
  }
}
