import { getNow } from '@amhp/shared/contract/my-shifts.ts'
import type { Routes } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { onDutyNow } from './on-duty.ts'

export const threadedNow = threaded(getNow, (_, context) => onDutyNow(context))

export function registerNow(routes: Routes): void {
  routeThreaded(routes, threadedNow)
}
