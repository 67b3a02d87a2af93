import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'

/** The present moment, passed in so that tests can choose it. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => instantOf(Date.now()) }
