import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import type { Routes } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { myShifts } from './my-shifts.ts'

export const threadedMyShifts = threaded(getMyShifts, ({ query }, context) => myShifts(context, query))

export function registerMyShifts(routes: Routes): void {
  routeThreaded(routes, threadedMyShifts)
}
