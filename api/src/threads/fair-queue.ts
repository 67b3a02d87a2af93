export interface QueueLimits {
  /** The most tasks at a time, and the most of one service. Of one account there is one at a time. */
  readonly running: number
  readonly runningOfOne: number
  /** The most tasks that wait of one service, and of one account in it. */
  readonly waitingOfOne: number
  readonly waitingOfAccount: number
}

/** Whose a task is. What a service does by itself has no account. */
export interface TaskOwner {
  readonly serviceId: string
  readonly accountId?: string | undefined
}

/**
 * Admits tasks in turn between services, and within a service between accounts: each task that ends admits one of those that
 * have waited longest since their last. One service never takes all places, and one account never more than one, so that
 * their slow tasks hold up no other.
 */
export class FairQueue {
  readonly #limits: QueueLimits
  /** By service, in the order of their turns, and by account. */
  readonly #waiting = new Map<string, Map<string, (() => void)[]>>()
  readonly #running = new Map<string, Set<string>>()
  /** Of services that are busy, which turn was the last of each account. */
  readonly #served = new Map<string, Map<string, number>>()
  #total = 0
  #turns = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** Resolves when a task may run; false if too many of its service or account wait already. */
  async enter({ serviceId, accountId = '' }: TaskOwner): Promise<boolean> {
    const accounts = this.#waiting.get(serviceId) ?? new Map<string, (() => void)[]>()
    const own = accounts.get(accountId) ?? []
    const all = [...accounts.values()].reduce((sum, waiting) => sum + waiting.length, 0)
    if (all >= this.#limits.waitingOfOne || own.length >= this.#limits.waitingOfAccount) return false
    await new Promise<void>((admit) => {
      this.#waiting.set(serviceId, accounts.set(accountId, [...own, admit]))
      this.#admit()
    })
    return true
  }

  /** To be called when an admitted task has ended. */
  leave({ serviceId, accountId = '' }: TaskOwner): void {
    this.#total -= 1
    const running = this.#running.get(serviceId)!
    running.delete(accountId)
    this.#admit()
    if (running.size > 0) return
    this.#running.delete(serviceId)
    if (!this.#waiting.has(serviceId)) this.#served.delete(serviceId)
  }

  #admit(): void {
    for (const [serviceId, accounts] of [...this.#waiting]) {
      if (this.#total >= this.#limits.running) return
      const running = this.#running.get(serviceId) ?? new Set()
      if (running.size >= this.#limits.runningOfOne) continue
      const served = this.#served.get(serviceId) ?? new Map<string, number>()
      const lastTurn = (accountId: string) => served.get(accountId) ?? 0
      const [accountId] = [...accounts.keys()]
        .filter((id) => !running.has(id))
        .sort((a, b) => lastTurn(a) - lastTurn(b))
      if (accountId === undefined) continue
      const [next, ...others] = accounts.get(accountId)!
      this.#total += 1
      this.#turns += 1
      this.#running.set(serviceId, running.add(accountId))
      this.#served.set(serviceId, served.set(accountId, this.#turns))
      if (others.length > 0) accounts.set(accountId, others)
      else accounts.delete(accountId)
      // Behind the others: their turn comes first.
      this.#waiting.delete(serviceId)
      if (accounts.size > 0) this.#waiting.set(serviceId, accounts)
      next!()
    }
  }
}
