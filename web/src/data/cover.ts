import { getCover, getGaps } from '@amhp/shared/contract/cover.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Cover of the days `from` to `to` (exclusive). */
export const coverQuery = (from: LocalDate, to: LocalDate) =>
  queryOptions({
    queryKey: ['cover', from, to],
    queryFn: ({ signal }) => call(getCover, { query: { from, to } }, signal),
  })

export const gapsQuery = queryOptions({
  queryKey: ['cover', 'gaps'],
  queryFn: ({ signal }) => call(getGaps, {}, signal),
})
