import {
  addDerogation,
  changeDerogation,
  listDerogations,
  removeDerogation,
} from '@amhp/shared/contract/derogations.ts'
import { type Routes, route } from '../http/route.ts'
import { changeEnteredDerogation, enterDerogation, removeEnteredDerogation } from './save-derogation.ts'
import { derogationsOf } from './store.ts'

export function registerDerogations(routes: Routes): void {
  route(routes, listDerogations, async (_, { store, account }) => ({
    derogations: await derogationsOf(store.read, account.serviceId),
  }))
  route(routes, addDerogation, ({ body }, context) => enterDerogation(context, body))
  route(routes, changeDerogation, ({ params, body }, context) =>
    changeEnteredDerogation(context, params.derogationId, body),
  )
  route(routes, removeDerogation, async ({ params }, context) => {
    await removeEnteredDerogation(context, params.derogationId)
    return { done: true } as const
  })
}
