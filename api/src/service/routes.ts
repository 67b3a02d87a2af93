import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { type Routes, route } from '../http/route.ts'
import { changeServiceDetails } from './change-service.ts'
import { serviceValue } from './service-value.ts'

export function registerService(routes: Routes): void {
  route(routes, getService, (_, { store, account }) => serviceValue(store.read, account.serviceId))
  route(routes, changeService, ({ body }, context) => changeServiceDetails(context, body))
}
