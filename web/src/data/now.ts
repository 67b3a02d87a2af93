import { getNow } from '@amhp/shared/contract/my-shifts.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Read again every minute, seen or not: a wall page must not go stale behind another window. */
export const nowQuery = queryOptions({
  queryKey: ['now'],
  queryFn: ({ signal }) => call(getNow, {}, signal),
  refetchInterval: 60_000,
  refetchIntervalInBackground: true,
  retry: false,
})
