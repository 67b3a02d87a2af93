import { changeStandards, getStandards } from '@amhp/shared/contract/standards.ts'
import { type Routes, route } from '../http/route.ts'
import { replaceAllStandards } from './change-standards.ts'
import { standardsValue } from './standards-value.ts'

export function registerStandards(routes: Routes): void {
  route(routes, getStandards, (_, { store, account }) => standardsValue(store.read, account.serviceId))
  route(routes, changeStandards, ({ body }, context) => replaceAllStandards(context, body))
}
