import { getNow } from '@amhp/shared/contract/my-shifts.ts'
import { query } from './query.ts'

/** Polled in the background too: a wall display must not go stale behind another window. */
export const nowQuery = query(
  ['now'],
  getNow,
  {},
  { refetchInterval: 60_000, refetchIntervalInBackground: true, retry: false },
)
