import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'

/** Passed in, so that tests can choose the time. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => instantOf(Date.now()) }
