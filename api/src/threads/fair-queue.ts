export interface QueueLimits {
  /** The most tasks at a time, and the most of one service. */
  readonly running: number
  readonly runningOfOne: number
  /** The most tasks of one service that wait. */
  readonly waitingOfOne: number
}

/**
 * Admits tasks in turn between services: each task that ends admits one of the service that has waited longest since its last.
 * One service never takes all places, so that its slow tasks hold up no other.
 */
export class FairQueue {
  readonly #limits: QueueLimits
  /** By service, in the order of their turns. */
  readonly #waiting = new Map<string, (() => void)[]>()
  readonly #running = new Map<string, number>()
  #total = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** Resolves when a task of this service may run; false if too many of its tasks wait already. */
  async enter(service: string): Promise<boolean> {
    const waiting = this.#waiting.get(service)
    if (waiting && waiting.length >= this.#limits.waitingOfOne) return false
    await new Promise<void>((admit) => {
      if (waiting) waiting.push(admit)
      else this.#waiting.set(service, [admit])
      this.#admit()
    })
    return true
  }

  /** To be called when an admitted task has ended. */
  leave(service: string): void {
    this.#total -= 1
    const left = this.#running.get(service)! - 1
    if (left > 0) this.#running.set(service, left)
    else this.#running.delete(service)
    this.#admit()
  }

  #admit(): void {
    for (const [service, waiting] of [...this.#waiting]) {
      if (this.#total >= this.#limits.running) return
      const running = this.#running.get(service) ?? 0
      if (running >= this.#limits.runningOfOne) continue
      this.#total += 1
      this.#running.set(service, running + 1)
      const next = waiting.shift()!
      // Behind the others: their turn comes first.
      this.#waiting.delete(service)
      if (waiting.length > 0) this.#waiting.set(service, waiting)
      next()
    }
  }
}
