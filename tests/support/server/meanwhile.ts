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
    let isDone = false
    void acted.finally(() => (isDone = true)).catch(() => {})
    // The act's write waits for the transaction of the change. What only reads does not.
    await expect.poll(() => isDone || store.queue().tasks > 1, { timeout: 20_000 }).toBe(true)
    gate.resolve()
    return await acted
  } finally {
    gate.resolve()
    await changed
  }
}
