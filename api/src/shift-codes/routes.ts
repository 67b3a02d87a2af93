import { changeShiftCodes, getShiftCodes, previewPlaced as previewEndpoint } from '@amhp/shared/contract/shift-codes.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { replaceAllShiftCodes } from './change-shift-codes.ts'
import { advice, previewPlaced } from './preview-placed.ts'
import { findShiftCodes } from './store.ts'

export const threadedPlaced = threaded(
  previewEndpoint,
  ({ params, body }, context) => previewPlaced(context, params.code, body),
  advice,
)

export function registerShiftCodes(routes: Routes): void {
  route(routes, getShiftCodes, (_, { store, account }) => findShiftCodes(store.read, account.serviceId))
  route(routes, changeShiftCodes, ({ body }, context) => replaceAllShiftCodes(context, body))
  routeThreaded(routes, threadedPlaced)
}
