import { Problem } from '@amhp/shared/contract/problems.ts'
import { Piscina } from 'piscina'
import { FairQueue, type QueueLimits, type TaskOwner } from './fair-queue.ts'

export interface PoolLimits extends QueueLimits {
  /** The time limit of a task, from when it has a thread. */
  readonly seconds: number
  /** The heap of a thread. */
  readonly megabytes: number
}

/** Idle threads are kept, because each has compiled the rules. */
const idleMs = 10 * 60_000

/** Runs the default export of the module `worker` in threads: in turn between services and accounts, with limits of time and memory. */
export class WorkerPool {
  readonly #pool: Piscina
  readonly #queue: FairQueue
  readonly #limits: PoolLimits
  #closed = false

  constructor(worker: URL, limits: PoolLimits) {
    this.#limits = limits
    this.#queue = new FairQueue(limits)
    this.#pool = new Piscina({
      filename: worker.href,
      minThreads: 0,
      maxThreads: limits.running,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
  }

  /** `advice` is what to do where it takes too long or too much memory. */
  async run(
    owner: TaskOwner,
    asked: unknown,
    { advice, seconds = this.#limits.seconds }: { readonly advice: string; readonly seconds?: number | undefined },
  ): Promise<unknown> {
    // A queue of our own: in the library's, services would not take turns, and the time limit would run while a task waits.
    if (!(await this.#queue.enter(owner))) throw busy()
    try {
      if (this.#closed) throw busy()
      return await this.#pool.run(asked, { signal: AbortSignal.timeout(seconds * 1000) })
    } catch (error) {
      if (this.#closed) throw busy()
      const { name, code } = error as Error & { code?: string }
      if (name === 'AbortError') throw tooLarge(`it took more than ${seconds} seconds`, advice)
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw tooLarge('it needs more memory than there is', advice)
      throw error
    } finally {
      this.#queue.leave(owner)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#pool.destroy()
  }
}

const busy = (): Problem =>
  new Problem('try-again', 'Other work of your service is still being done. Wait a minute, then try again.')

export const tooLarge = (why: string, advice: string): Problem =>
  new Problem('too-large', `This is too large to check at once: ${why}. ${advice}`)
