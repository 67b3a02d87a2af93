import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { type Routes, route } from '../http/route.ts'
import { replaceWholePattern } from './change-duty-pattern.ts'
import { findDutyPattern } from './store.ts'

export function registerDutyPattern(routes: Routes): void {
  route(routes, getDutyPattern, (_, { store, account }) => findDutyPattern(store.read, account.serviceId))
  route(routes, changeDutyPattern, ({ body }, context) => replaceWholePattern(context, body))
}
