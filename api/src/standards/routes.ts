import { changeStandards, getStandards } from '@amhp/shared/contract/standards.ts'
import { type Routes, route } from '../http/route.ts'
import { replaceAllStandards } from './change-standards.ts'
import { findStandards } from './store.ts'

export function registerStandards(routes: Routes): void {
  route(routes, getStandards, (_, { store, account }) => findStandards(store.read, account.serviceId))
  route(routes, changeStandards, ({ body }, context) => replaceAllStandards(context, body))
}
