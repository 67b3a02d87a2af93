import { countNotices, listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const noticesQuery = query(['notices', 'list'], listNotices, {})

/** The count in the header. Polled while the page is visible. */
export const unseenQuery = query(
  ['notices', 'unseen'],
  countNotices,
  {},
  { staleTime: 60_000, refetchInterval: 300_000 },
)

export const useSeeNotice = () => useSend(seeNotice, ['notices'])
