import {
  addDerogation,
  changeDerogation,
  listDerogations,
  removeDerogation,
} from '@amhp/shared/contract/derogations.ts'
import { pageOf } from '../http/page-of.ts'
import { type Routes, route } from '../http/route.ts'
import { changeEnteredDerogation, enterDerogation, removeEnteredDerogation } from './save-derogation.ts'
import { derogationsOf } from './store.ts'

const pageSize = 100

export function registerDerogations(routes: Routes): void {
  route(routes, listDerogations, async ({ query }, { store, account }) => {
    const { rows, more } = await pageOf(query.page, pageSize, (offset, most) =>
      derogationsOf(store.read, account.serviceId).limit(most).offset(offset),
    )
    return { derogations: rows, more }
  })
  route(routes, addDerogation, ({ body }, context) => enterDerogation(context, body))
  route(routes, changeDerogation, ({ params, body }, context) =>
    changeEnteredDerogation(context, params.derogationId, body),
  )
  route(routes, removeDerogation, async ({ params }, context) => {
    await removeEnteredDerogation(context, params.derogationId)
    return { done: true } as const
  })
}
