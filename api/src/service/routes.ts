import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { type Routes, route } from '../http/route.ts'
import { changeServiceDetails } from './change-service.ts'
import { describeService } from './store.ts'

export function registerService(routes: Routes): void {
  route(routes, getService, (_, { store, account }) => describeService(store.read, account.serviceId))
  route(routes, changeService, ({ body }, context) => changeServiceDetails(context, body))
}
