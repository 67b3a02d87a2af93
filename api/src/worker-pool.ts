import type { Problem } from '@amhp/shared/contract/problems.ts'
import { Piscina } from 'piscina'

export interface PoolLimits {
  /** The number of threads. They start when first needed. */
  readonly workers: number
  /** The most tasks in the queue. */
  readonly waiting: number
  /** The time limit of a task, from when it has a thread. */
  readonly seconds: number
  /** How long an idle thread is kept. */
  readonly idleMs?: number
}

/** The problems when the queue is full, and when a task took too long or too much memory. */
interface Refusals {
  busy(): Problem
  tooLong(): Problem
  tooLarge(): Problem
}

/** Runs the default export of the module `worker` in threads, with limits of time and memory. */
export class WorkerPool<Task, Result> {
  readonly #pool: Piscina<Task, Result>
  readonly #limits: PoolLimits
  readonly #refusals: Refusals
  readonly #waiting: (() => void)[] = []
  #running = 0
  #closed = false

  constructor(worker: URL, limits: PoolLimits, refusals: Refusals) {
    this.#limits = limits
    this.#refusals = refusals
    this.#pool = new Piscina({
      filename: worker.href,
      minThreads: 0,
      maxThreads: limits.workers,
      idleTimeout: limits.idleMs ?? 0,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
  }

  async run(task: Task): Promise<Result> {
    await this.#waitForThread()
    try {
      return await this.#pool.run(task, { signal: AbortSignal.timeout(this.#limits.seconds * 1000) })
    } catch (error) {
      throw this.#refusalOf(error as Error & { code?: string })
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const next of this.#waiting.splice(0)) next()
    await this.#pool.destroy()
  }

  /** A queue of our own: in the library's, the time limit would run while a task waits. */
  async #waitForThread(): Promise<void> {
    const { workers, waiting } = this.#limits
    if (this.#running < workers) this.#running += 1
    else if (this.#waiting.length >= waiting) throw this.#refusals.busy()
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#closed) throw this.#refusals.busy()
  }

  #refusalOf(error: Error & { code?: string }): Error {
    if (this.#closed) return this.#refusals.busy()
    if (error.name === 'AbortError') return this.#refusals.tooLong()
    return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? this.#refusals.tooLarge() : error
  }
}
