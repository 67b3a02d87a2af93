import { getCover, getGaps } from '@amhp/shared/contract/cover.ts'
import type { Routes } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { coverOfPeriod } from './cover-of-period.ts'
import { gapList } from './gap-list.ts'

export const threadedCover = [
  threaded(getCover, ({ query }, context) => coverOfPeriod(context, query)),
  threaded(getGaps, (_, context) => gapList(context)),
]

export function registerCover(routes: Routes): void {
  for (const one of threadedCover) routeThreaded(routes, one)
}
