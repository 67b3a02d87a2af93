import { changeShiftCodes, getShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { type Routes, route } from '../http/route.ts'
import { replaceAllShiftCodes } from './change-shift-codes.ts'
import { findShiftCodes } from './store.ts'

export function registerShiftCodes(routes: Routes): void {
  route(routes, getShiftCodes, (_, { store, account }) => findShiftCodes(store.read, account.serviceId))
  route(routes, changeShiftCodes, ({ body }, context) => replaceAllShiftCodes(context, body))
}
