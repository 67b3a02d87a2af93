import { countNotices } from '@amhp/shared/contract/unseen-notices.ts'
import { query } from './query.ts'

/** The count in the header. Polled while the page is visible. */
export const unseenQuery = query(
  ['notices', 'unseen'],
  countNotices,
  {},
  { staleTime: 60_000, refetchInterval: 300_000 },
)
