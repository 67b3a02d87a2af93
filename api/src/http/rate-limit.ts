import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Clock } from '../clock.ts'

const mostKeys = 20_000

/** Counts calls by key, in memory, in a window that starts with the first call. Setting the wall clock changes no window. */
export class RateLimit {
  readonly #clock: Clock
  readonly #windows = new Map<string, { until: number; calls: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Counts one call; refuses with `too-many-requests` when the window has reached its limit. */
  take(key: string, most: number, windowMs = 60_000): void {
    const now = this.#clock.elapsed()
    const window = this.#windows.get(key)
    if (!window || window.until <= now) {
      this.#makeRoom(now)
      this.#windows.set(key, { until: now + windowMs, calls: 1 })
    } else if (window.calls >= most) {
      const seconds = Math.ceil((window.until - now) / 1000)
      throw new TooManyRequests(seconds)
    } else window.calls += 1
  }

  /** As `take`, false where that would refuse. */
  mayTake(key: string, most: number, windowMs: number): boolean {
    try {
      this.take(key, most, windowMs)
      return true
    } catch (error) {
      if (error instanceof TooManyRequests) return false
      throw error
    }
  }

  forget(key: string): void {
    this.#windows.delete(key)
  }

  #makeRoom(now: number) {
    if (this.#windows.size < mostKeys) return
    for (const [key, { until }] of this.#windows) if (until <= now) this.#windows.delete(key)
    for (const key of this.#windows.keys()) {
      if (this.#windows.size < mostKeys) break
      this.#windows.delete(key)
    }
  }
}

export class TooManyRequests extends Problem {
  readonly seconds: number

  constructor(seconds: number, why = 'Too many tries.') {
    const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
    super('too-many-requests', `${why} Wait ${wait}, then try again.`)
    this.seconds = seconds
  }
}
