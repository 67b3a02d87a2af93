import { getCover, getGaps } from '@amhp/shared/contract/cover.ts'
import { mostDays } from '@amhp/shared/rota/rota.ts'
import { type Routes, route } from '../http/route.ts'
import { readDays } from '../rota-document/read-days.ts'
import { coverOfPeriod } from './cover-of-period.ts'
import { gapList } from './gap-list.ts'

export function registerCoverage(routes: Routes): void {
  route(routes, getCover, ({ query }, context) => coverOfPeriod(readDays(query, mostDays), context))

  route(routes, getGaps, (_, context) => gapList(context))
}
