import type { ReadStore } from '@amhp/db/open.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'

/** What a task reads, all of it as it was at one moment. */
export interface TaskContext {
  readonly store: ReadStore
  readonly now: Instant
}

/**
 * Work that may take long, because it judges, reads or compares what people sent or stored. It runs in a process of its own,
 * never in the one that serves everyone. What it takes and gives is copied: no functions, no classes.
 */
export interface Task<Given, Result> {
  readonly name: string
  /** What to do where it is too large, in a sentence. */
  readonly advice: string
  /** A time limit of its own. */
  readonly seconds?: number | undefined
  work(given: Given, context: TaskContext): Promise<Result>
}

/** To be listed in `threads-worker.ts`. */
export const task = <Given, Result>(value: Task<Given, Result>): Task<Given, Result> => value
