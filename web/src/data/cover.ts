import { getCover, getGaps } from '@amhp/shared/contract/cover.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { query } from './query.ts'

/** Cover of the days `from` to `to` (exclusive). */
export const coverQuery = (from: LocalDate, to: LocalDate) =>
  query(['cover', from, to], getCover, { query: { from, to } })

export const gapsQuery = query(['cover', 'gaps'], getGaps, {})
