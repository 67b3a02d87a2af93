import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'

/** Passed in, so that tests can choose the time. */
export interface Clock {
  /** The wall clock, for records and for what people see. Someone may set it forward or back. */
  now(): Instant
  /**
   * For what expires: links, sessions, stored locks. It is the wall clock until that is set back; then it goes on from the
   * latest time seen, so that nothing that has expired works again.
   */
  latest(): Instant
  /** Milliseconds since some moment, which nobody can set: for waits and limits within this process. */
  elapsed(): number
}

export class SteadyClock implements Clock {
  readonly #wall: () => number
  readonly elapsed: () => number
  #latest = Number.NEGATIVE_INFINITY
  #seenAt = 0

  constructor(wall: () => number, elapsed: () => number) {
    this.#wall = wall
    this.elapsed = elapsed
  }

  now(): Instant {
    this.latest()
    return instantOf(this.#wall())
  }

  latest(): Instant {
    const at = this.elapsed()
    this.atLeast(Math.max(this.#latest + at - this.#seenAt, this.#wall()))
    this.#seenAt = at
    return instantOf(Math.floor(this.#latest))
  }

  /** Takes over a time that was seen earlier, by this process or another. */
  atLeast(seen: number): void {
    this.#latest = Math.max(this.#latest, seen)
  }
}

export const systemClock = new SteadyClock(Date.now, () => performance.now())
