import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** From today, twelve weeks. */
export const myShiftsQuery = queryOptions({
  queryKey: ['my-shifts'],
  queryFn: ({ signal }) => call(getMyShifts, { query: {} }, signal),
  refetchInterval: 5 * 60_000,
})
