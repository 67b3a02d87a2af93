import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as later } from 'node:timers/promises'
import type Connection from 'better-sqlite3'
import { isFault } from './faults.ts'

const patience = { tries: 100, pause: 20, wait: 30 }

/** Runs work inside a transaction, after those before it. */
export interface Queue {
  run<T>(work: () => Promise<T>): Promise<T>
  /** Runs work outside any transaction, after those before it; those after it wait. */
  alone(work: () => void): Promise<void>
  /** Refuses further work and waits for what is under way. */
  end(): Promise<void>
}

/**
 * One writer at a time: `begin immediate`, the work, `commit`; a throw rolls everything back. The driver's own
 * transactions are synchronous only. Inside one, await database calls alone: everyone else waits.
 */
export function transactionQueue(sqlite: Connection.Database): Queue {
  // The driver waits with the whole process: wait shortly, and often.
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

  async function once<T>(work: () => Promise<T>): Promise<T> {
    const mark = { open: true }
    await beginInTurn()
    try {
      const result = await current.run(mark, work)
      if (!sqlite.inTransaction) throw new Error('The transaction ended before its work did')
      commit.run()
      return result
    } catch (error) {
      // A full disk may have rolled back already.
      if (sqlite.inTransaction) rollback.run()
      throw error
    } finally {
      mark.open = false
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore()?.open)
      return Promise.reject(new Error('A transaction cannot start inside another; pass its q on instead'))
    if (ended) return Promise.reject(new Error('The database is closed'))
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  return {
    run: (work) => inTurn(() => once(work)),
    alone: (work) => inTurn(async () => work()),
    async end() {
      ended = true
      await last
    },
  }
}
