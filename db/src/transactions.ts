import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as later, setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type Connection from 'better-sqlite3'
import { isFault } from './faults.ts'

const patience = { tries: 100, pause: 20, wait: 30 }
/** Pieces of work that share one transaction at most, so that none waits long for its answer. */
const mostTogether = 50
/** Turns of the loop, some microseconds each, that work is held back at most for more to join it. */
const mostTurns = 12

/** Runs work inside a transaction, after those before it. */
export interface Queue {
  run<T>(work: () => Promise<T>): Promise<T>
  /** Runs work outside any transaction, after those before it; those after it wait. */
  alone(work: () => void): Promise<void>
  /** Refuses further work and waits for what is under way. */
  end(): Promise<void>
}

interface Waiting {
  readonly work: () => unknown
  readonly alone: boolean
  readonly resolve: (result: never) => void
  readonly reject: (reason: unknown) => void
}

/**
 * One writer at a time: `begin immediate`, the work, `commit`; a throw takes back what that work wrote. Work that waits
 * at the same time shares one transaction, each within a savepoint of its own, because waiting for the disk costs as much
 * for many as for one. None is answered, well or ill, before what all of them wrote is on the disk; if it cannot be, none
 * of it is kept and each is told why. The driver's own transactions are synchronous only. Inside one, await database calls
 * alone, through the connection given: everyone else waits, and the reading connection does not see what came just before.
 */
export function transactionQueue(sqlite: Connection.Database): Queue {
  // The driver waits with the whole process: wait shortly, and often.
  sqlite.pragma(`busy_timeout = ${patience.wait}`)
  const statement = (text: string) => sqlite.prepare(text)
  const [begin, commit, rollback] = [statement('begin immediate'), statement('commit'), statement('rollback')]
  const [mark, release, takeBack] = [statement('savepoint one'), statement('release one'), statement('rollback to one')]
  const current = new AsyncLocalStorage<{ open: boolean }>()
  const waiting: Waiting[] = []
  let working: Promise<void> | undefined
  let lastTogether = 1
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

  async function run({ work }: Waiting): Promise<unknown> {
    const inside = { open: true }
    try {
      const result = await current.run(inside, work)
      if (!sqlite.inTransaction) throw new Error('The transaction ended before its work did')
      return result
    } finally {
      inside.open = false
    }
  }

  /** Runs the first that waits and those behind it, and commits. The first has the whole transaction to take back. */
  async function together(): Promise<void> {
    const group: Waiting[] = []
    const answers: (() => void)[] = []
    try {
      await beginInTurn()
      while (group.length < mostTogether && waiting[0] && !waiting[0].alone) {
        const one = waiting.shift()!
        group.push(one)
        const first = group.length === 1
        if (!first) mark.run()
        try {
          const result = await run(one)
          answers.push(() => one.resolve(result as never))
        } catch (error) {
          answers.push(() => one.reject(error))
          // A full disk may have taken everything back already.
          if (first || !sqlite.inTransaction) throw error
          takeBack.run()
        }
        if (!first) release.run()
      }
      commit.run()
      lastTogether = group.length
      for (const answer of answers) answer()
    } catch (error) {
      if (sqlite.inTransaction) rollback.run()
      if (group.length === 0) group.push(waiting.shift()!)
      for (const one of group) one.reject(error)
    }
  }

  /**
   * Lets the answers of those before go out and the requests that have come in meanwhile be read, as long as each turn of
   * the loop brings more of them, and for a few turns while there are fewer than came together last time: those who were
   * answered together ask again at about the same time, and one wait for the disk then does for all.
   */
  async function noMoreArrives(): Promise<void> {
    for (let turns = 0, before = -1; turns < mostTurns && waiting.length < mostTogether; turns++) {
      if (waiting.length <= before && waiting.length >= lastTogether) return
      before = waiting.length
      await turnOfTheLoop()
    }
  }

  async function workThrough(): Promise<void> {
    while (waiting[0]) {
      await noMoreArrives()
      if (!waiting[0].alone) {
        await together()
        continue
      }
      const { work, resolve, reject } = waiting.shift()!
      try {
        resolve(work() as never)
      } catch (error) {
        reject(error)
      }
    }
    working = undefined
  }

  function inTurn<T>(work: () => unknown, alone: boolean): Promise<T> {
    if (current.getStore()?.open)
      return Promise.reject(new Error('A transaction cannot start inside another; pass its q on instead'))
    if (ended) return Promise.reject(new Error('The database is closed'))
    return new Promise<T>((resolve, reject) => {
      waiting.push({ work, alone, resolve, reject })
      working ??= current.exit(workThrough)
    })
  }

  return {
    run: (work) => inTurn(work, false),
    alone: (work) => inTurn(work, true),
    async end() {
      ended = true
      await working
    },
  }
}
