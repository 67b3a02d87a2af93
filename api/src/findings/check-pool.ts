import { Problem } from '@amhp/shared/contract/problems.ts'
import { type PoolLimits, WorkerPool } from '../worker-pool.ts'
import type { CheckRequest, CheckResult } from './check-worker.ts'

const defaultLimits: PoolLimits = { workers: 2, waiting: 8, seconds: 20 }

/** Checks rota documents in worker threads. */
export const checkPool = (limits = defaultLimits) =>
  new WorkerPool<CheckRequest, CheckResult>(
    new URL('./check-worker.ts', import.meta.url),
    // Idle threads are kept, because each has compiled the rules.
    { idleMs: 10 * 60_000, ...limits },
    {
      busy: () => new Problem('try-again', 'Other rotas are being checked. Wait a minute, then send this one again.'),
      tooLong: () =>
        new Problem(
          'try-again',
          `Checking took more than ${limits.seconds} seconds. Send a shorter period, or use the command line.`,
        ),
      tooLarge: () =>
        new Problem(
          'too-large',
          'Checking this needs more memory than there is. Send a shorter period, or use the command line.',
        ),
    },
  )
