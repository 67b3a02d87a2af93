import { getShiftHistory } from '@amhp/shared/contract/shifts.ts'
import { type Routes, route } from '../http/route.ts'
import { shiftHistory } from './history.ts'

export function registerShifts(routes: Routes): void {
  route(routes, getShiftHistory, ({ params }, context) => shiftHistory(params.shiftId, context))
}
