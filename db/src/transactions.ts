import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as later } from 'node:timers/promises'
import type Connection from 'better-sqlite3'
import { isFault } from './faults.ts'

const patience = { tries: 100, pause: 20, wait: 30 }

/** Runs work one piece at a time, in the order it was asked for. */
export interface Queue {
  /** Inside a transaction. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Outside any transaction. */
  alone(work: () => void): Promise<void>
  /** Refuses further work and waits for what is under way. */
  end(): Promise<void>
}

/**
 * One writer at a time: `begin immediate`, the work, `commit`; a throw rolls back. The driver's own transactions are
 * synchronous only. Inside one, await database calls alone, through the connection given: everyone else waits, and the
 * reading connection does not see what is not committed yet.
 */
export function transactionQueue(sqlite: Connection.Database): Queue {
  // While the driver waits for a lock the whole process does: wait shortly, and often.
  sqlite.pragma(`busy_timeout = ${patience.wait}`)
  const begin = sqlite.prepare('begin immediate')
  const commit = sqlite.prepare('commit')
  const rollback = sqlite.prepare('rollback')
  const current = new AsyncLocalStorage<{ open: boolean }>()
  let last: Promise<unknown> = Promise.resolve()
  let ended = false

  /** Waits up to five seconds for another process, the command line say, to finish writing. */
  async function beginInTurn(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        begin.run()
        return
      } catch (error) {
        if (tries === patience.tries || !isFault(error, 'SQLITE_BUSY')) throw error
      }
      await later(patience.pause)
    }
  }

  async function transaction<T>(work: () => Promise<T>): Promise<T> {
    await beginInTurn()
    const inside = { open: true }
    try {
      const result = await current.run(inside, work)
      // A full disk takes everything back by itself.
      if (!sqlite.inTransaction) throw new Error('The transaction ended before its work did')
      commit.run()
      return result
    } catch (error) {
      if (sqlite.inTransaction) rollback.run()
      throw error
    } finally {
      inside.open = false
    }
  }

  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    if (current.getStore()?.open)
      return Promise.reject(new Error('A transaction cannot start inside another; pass its q on instead'))
    if (ended) return Promise.reject(new Error('The database is closed'))
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }

  return {
    run: (work) => inTurn(() => transaction(work)),
    alone: inTurn,
    async end() {
      ended = true
      await last
    },
  }
}
