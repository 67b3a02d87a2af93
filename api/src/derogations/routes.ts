import {
  addDerogation,
  changeDerogation,
  listDerogations,
  removeDerogation,
} from '@amhp/shared/contract/derogations.ts'
import { type Routes, route } from '../http/route.ts'
import { noticing } from '../notices/notice-change.ts'
import { derogationValue } from './derogation-value.ts'
import { changeEnteredDerogation, enterDerogation, removeEnteredDerogation } from './save-derogation.ts'
import { derogationsOf } from './store.ts'

export function registerDerogations(routes: Routes): void {
  const of = (id: string) => ({ cause: 'other', about: { kind: 'derogation', id } }) as const
  route(routes, listDerogations, async (_, { store, account }) => ({
    derogations: (await derogationsOf(store.read, account.serviceId)).map(derogationValue),
  }))
  route(routes, addDerogation, ({ body }, context) =>
    noticing(context, of(context.account.serviceId), () => enterDerogation(context, body)),
  )
  route(routes, changeDerogation, ({ params, body }, context) =>
    noticing(context, of(params.derogationId), () => changeEnteredDerogation(context, params.derogationId, body)),
  )
  route(routes, removeDerogation, async ({ params }, context) => {
    const { derogationId } = params
    await noticing(context, of(derogationId), () => removeEnteredDerogation(context, derogationId))
    return { done: true } as const
  })
}
