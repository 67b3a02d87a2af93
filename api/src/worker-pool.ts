import type { Problem } from '@amhp/shared/contract/problems.ts'
import { Piscina } from 'piscina'

export interface PoolLimits {
  /** Threads, started when first needed. */
  readonly workers: number
  /** Pieces of work that may wait for one. */
  readonly waiting: number
  /** For each piece, once it has a thread. */
  readonly seconds: number
  /** How long a thread that has nothing to do is kept. */
  readonly idleMs?: number
}

/** What is said when too many wait, and when work took too long or too much memory. */
interface Refusals {
  busy(): Problem
  tooLong(): Problem
  tooLarge(): Problem
}

/** Work on what somebody sent, in threads of its own, within limits of time and memory. `worker` exports it by default. */
export class WorkerPool<Asked, Answer> {
  readonly #pool: Piscina<Asked, Answer>
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

  async run(asked: Asked): Promise<Answer> {
    await this.#turn()
    try {
      return await this.#pool.run(asked, { signal: AbortSignal.timeout(this.#limits.seconds * 1000) })
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

  /** Work waits here, not in the library, whose clock would run meanwhile. */
  async #turn(): Promise<void> {
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
