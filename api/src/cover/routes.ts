import { getCover, getGaps } from '@amhp/shared/contract/cover.ts'
import { type Routes, route } from '../http/route.ts'
import { coverOfPeriod } from './cover-of-period.ts'
import { gapList } from './gap-list.ts'

export function registerCover(routes: Routes): void {
  route(routes, getCover, ({ query }, context) => coverOfPeriod(context, query))

  route(routes, getGaps, (_, context) => gapList(context))
}
