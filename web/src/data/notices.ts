import { countNotices, listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const noticesQuery = queryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ signal }) => call(listNotices, {}, signal),
})

/** How many the header counts. Asked again every few minutes while the page is looked at. */
export const unseenQuery = queryOptions({
  queryKey: ['notices', 'unseen'],
  queryFn: ({ signal }) => call(countNotices, {}, signal),
  staleTime: 60_000,
  refetchInterval: 300_000,
})

export const useSeeNotice = () => useSend(seeNotice, ['notices'])
