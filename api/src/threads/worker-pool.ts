import { Problem } from '@amhp/shared/contract/problems.ts'
import { FairQueue, type QueueLimits, type TaskOwner } from './fair-queue.ts'
import { WorkEnded, WorkProcess } from './work-process.ts'

export interface PoolLimits extends QueueLimits {
  /** The time limit of a task, from when it has a process. */
  readonly seconds: number
  /** The heap of a process. */
  readonly megabytes: number
}

/** Idle processes are kept, because each has compiled the rules. */
const idleMs = 10 * 60_000

/**
 * Runs what the module `worker` answers in processes of its own: in turn between services and accounts, with limits of time and
 * memory. One that reaches a limit is ended alone.
 */
export class WorkerPool {
  readonly #worker: URL
  readonly #queue: FairQueue
  readonly #limits: PoolLimits
  readonly #busy = new Set<WorkProcess>()
  /** The one that was used last comes last; each with what ends it when it is long unused. */
  readonly #idle = new Map<WorkProcess, NodeJS.Timeout>()
  #closed = false

  constructor(worker: URL, limits: PoolLimits) {
    this.#worker = worker
    this.#limits = limits
    this.#queue = new FairQueue(limits)
  }

  /** `advice` is what to do where it takes too long or too much memory. */
  async run(
    owner: TaskOwner,
    asked: unknown,
    { advice, seconds = this.#limits.seconds }: { readonly advice: string; readonly seconds?: number | undefined },
  ): Promise<unknown> {
    if (!(await this.#queue.enter(owner))) throw busy()
    try {
      if (this.#closed) throw busy()
      return await this.#ask(asked, seconds * 1000)
    } catch (error) {
      if (this.#closed) throw busy()
      if (!(error instanceof WorkEnded)) throw error
      if (error.why === 'late') throw tooLarge(`it took more than ${seconds} seconds`, advice)
      throw tooLarge('it needs more memory than there is', advice)
    } finally {
      this.#queue.leave(owner)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#idle.values()) clearTimeout(timer)
    await Promise.all([...this.#busy, ...this.#idle.keys()].map((one) => one.stop()))
  }

  async #ask(asked: unknown, ms: number): Promise<unknown> {
    const one = this.#takeIdle() ?? new WorkProcess(this.#worker, this.#limits.megabytes)
    this.#busy.add(one)
    try {
      return await one.ask(asked, ms)
    } finally {
      this.#busy.delete(one)
      if (one.isAlive && !this.#closed) this.#keepIdle(one)
    }
  }

  #takeIdle(): WorkProcess | undefined {
    for (const [one, timer] of [...this.#idle].reverse()) {
      clearTimeout(timer)
      this.#idle.delete(one)
      if (one.isAlive) return one
    }
    return undefined
  }

  #keepIdle(one: WorkProcess): void {
    const timer = setTimeout(() => {
      this.#idle.delete(one)
      void one.stop()
    }, idleMs)
    this.#idle.set(one, timer.unref())
  }
}

const busy = (): Problem =>
  new Problem('try-again', 'Other work of your service is still being done. Wait a minute, then try again.')

export const tooLarge = (why: string, advice: string): Problem =>
  new Problem('too-large', `This is too large to check at once: ${why}. ${advice}`)
