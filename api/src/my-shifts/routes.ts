import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { type Routes, route } from '../http/route.ts'
import { myShifts } from './my-shifts.ts'

export function registerMyShifts(routes: Routes): void {
  route(routes, getMyShifts, ({ query }, context) => myShifts(context, query))
}
