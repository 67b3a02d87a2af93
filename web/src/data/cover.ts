import { getCover, getGaps } from '@amhp/shared/contract/cover.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Cover of the days `from` to `to` (exclusive). */
export const coverQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['cover', from, to],
    queryFn: ({ signal }) => call(getCover, { query: { from, to } }, signal),
  })

export const gapsQuery = queryOptions({
  queryKey: ['cover', 'gaps'],
  queryFn: ({ signal }) => call(getGaps, {}, signal),
})
