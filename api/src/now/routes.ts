import { getNow } from '@amhp/shared/contract/my-shifts.ts'
import { type Routes, route } from '../http/route.ts'
import { onDutyNow } from './on-duty.ts'

export function registerNow(routes: Routes): void {
  route(routes, getNow, (_, context) => onDutyNow(context))
}
