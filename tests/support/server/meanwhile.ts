import type { Db, Store } from '@amhp/db/open.ts'
import { expect } from 'vitest'

/** Acts, and makes a change after the act has been checked and before it writes. Gives what the act gives. */
export async function meanwhile<Result>(
  store: Store,
  change: (q: Db) => Promise<unknown>,
  act: () => Promise<Result>,
): Promise<Result> {
  const gate = Promise.withResolvers<void>()
  const changed = store.tx(async (q) => {
    await gate.promise
    await change(q)
  })
  try {
    const acted = act()
    // The act's write waits for the transaction of the change.
    await expect.poll(() => store.queue().tasks, { timeout: 20_000 }).toBeGreaterThan(1)
    gate.resolve()
    return await acted
  } finally {
    gate.resolve()
    await changed
  }
}
