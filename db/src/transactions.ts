import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as later } from 'node:timers/promises'
import type Connection from 'better-sqlite3'
import { isFault } from './faults.ts'

/** Milliseconds. In all, another process may write for five seconds. */
const busyRetry = { tries: 100, pause: 20, wait: 30 }

/** What is asked before and after each transaction. A throw refuses it; an error of the database is passed on too. */
interface Guard {
  beforeWrite(): Promise<void>
  afterWrite(): void
  afterFailure(): void
  noteError(error: unknown): void
}

/** Runs tasks one at a time, in order. */
export interface Queue {
  /** Tasks under way or waiting, and the milliseconds since the oldest of them came. */
  length(): { readonly tasks: number; readonly oldestMs: number }
  /** Runs a task in a transaction. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Runs a task outside any transaction. */
  runAlone(work: () => Promise<void>): Promise<void>
  /** Runs something once the present transaction is committed, never if it fails; at once outside one. */
  afterCommit(work: () => void): void
  /** Refuses further tasks and waits for those in the queue. */
  end(): Promise<void>
}

/**
 * A queue for one writer: `begin immediate`, the task, `commit`; an error rolls back. Needed because the driver's own
 * transactions are synchronous. In a task, await only calls to this database: all other writers wait, and the reading
 * connection does not see uncommitted rows.
 */
export function transactionQueue(sqlite: Connection.Database, guard: Guard): Queue {
  // The whole process is blocked while the driver waits for a lock, so each wait is short.
  sqlite.pragma(`busy_timeout = ${busyRetry.wait}`)
  const begin = sqlite.prepare('begin immediate')
  const commit = sqlite.prepare('commit')
  const rollback = sqlite.prepare('rollback')
  const current = new AsyncLocalStorage<{ open: boolean; afterwards: (() => void)[] }>()
  let last: Promise<unknown> = Promise.resolve()
  let ended = false
  const since = new Set<{ readonly at: number }>()

  /** Retries while another process writes, such as a command. */
  async function beginWithRetry(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        begin.run()
        return
      } catch (error) {
        if (tries === busyRetry.tries || !isFault(error, 'SQLITE_BUSY')) throw error
      }
      await later(busyRetry.pause)
    }
  }

  async function transaction<T>(work: () => Promise<T>): Promise<T> {
    await beginWithRetry()
    const inside = { open: true, afterwards: [] as (() => void)[] }
    try {
      const result = await current.run(inside, work)
      // SQLite itself rolls back when the disk is full.
      if (!sqlite.inTransaction) throw new Error('The transaction ended before its work did')
      commit.run()
      guard.afterWrite()
      for (const work of inside.afterwards) work()
      return result
    } catch (error) {
      if (sqlite.inTransaction) rollback.run()
      guard.afterFailure()
      throw error
    } finally {
      inside.open = false
    }
  }

  async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      await guard.beforeWrite()
      return await work()
    } catch (error) {
      guard.noteError(error)
      throw error
    }
  }

  function enqueue<T>(work: () => T | Promise<T>): Promise<T> {
    if (current.getStore()?.open)
      return Promise.reject(new Error('A transaction cannot start inside another; pass its q instead'))
    if (ended) return Promise.reject(new Error('The database is closed'))
    const task = { at: performance.now() }
    since.add(task)
    const done = last.then(() => guarded(work)).finally(() => since.delete(task))
    last = done.catch(() => {})
    return done
  }

  return {
    run: (work) => enqueue(() => transaction(work)),
    runAlone: (work) =>
      enqueue(async () => {
        await work()
        guard.afterWrite()
      }),
    afterCommit(work) {
      const inside = current.getStore()
      if (inside?.open) inside.afterwards.push(work)
      else work()
    },
    length() {
      const [oldest] = since
      return { tasks: since.size, oldestMs: oldest ? performance.now() - oldest.at : 0 }
    },
    async end() {
      ended = true
      await last
    },
  }
}
