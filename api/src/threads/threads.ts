import type { DatabaseFile } from '@amhp/db/database-url.ts'
import type { Store } from '@amhp/db/open.ts'
import { Problem, type ProblemBody } from '@amhp/shared/contract/problems.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { TaskOwner } from './fair-queue.ts'
import type { Task } from './task.ts'
import { WorkerPool } from './worker-pool.ts'

/** What the worker is asked and tells. */
export interface Asked {
  readonly task: string
  readonly place: DatabaseFile
  readonly now: Instant
  readonly given: unknown
}
export type Told =
  | { readonly result: unknown }
  | { readonly problem: ProblemBody }
  /** An error of the database: on the way out of a process an error loses its class and its code. */
  | { readonly failed: { readonly message: string; readonly code: string } }

/** One pool for the server: its processes take long to start, and each opens a database when it is first asked about it. */
const pool = new WorkerPool(new URL('../threads-worker.ts', import.meta.url), {
  running: 3,
  runningOfOne: 2,
  waitingOfOne: 100,
  waitingOfAccount: 30,
  // A process on a busy machine may take several to start.
  seconds: 45,
  megabytes: 512,
})

/** When the server stops: then the database is closed by its last user, who writes the log back to the file. */
export const endTasks = (): Promise<void> => pool.close()

/** Whose task it is, and what it reads. */
export interface TaskPlace extends TaskOwner {
  readonly store: Store
  readonly now: Instant
}

/** Runs a task for a service beside the server, in turn with those of other services and accounts. It sees what is committed when it begins. */
export async function inThread<Given, Result>(
  { name, advice, seconds, work }: Task<Given, Result>,
  given: Given,
  { store, serviceId, accountId, now }: TaskPlace,
): Promise<Result> {
  const fault = store.fault()
  // A process would find no file, or another.
  if (fault === 'removed' || fault === 'replaced') return await work(given, { store, now })
  const asked: Asked = { task: name, place: store.place, now, given }
  const told = (await pool.run({ serviceId, accountId }, asked, { advice, seconds })) as Told
  if ('result' in told) return told.result as Result
  if ('failed' in told) throw Object.assign(new Error(told.failed.message), { code: told.failed.code })
  const { code, detail, ...extra } = told.problem
  throw new Problem(code, detail, extra)
}
