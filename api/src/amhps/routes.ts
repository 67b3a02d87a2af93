import { addAmhp, changeAmhp, getAmhp, listAmhps } from '@amhp/shared/contract/amhps.ts'
import { type Routes, route } from '../http/route.ts'
import { registerOf } from '../rota-document/register-store.ts'
import { addToRegister, changeInRegister, readAmhp } from './save-amhp.ts'

export function registerAmhps(routes: Routes): void {
  route(routes, listAmhps, async (_, { store, account }) => ({
    amhps: await registerOf(store.read, account.serviceId),
  }))
  route(routes, getAmhp, ({ params }, { store, account }) => readAmhp(store.read, account.serviceId, params.amhpId))
  route(routes, addAmhp, ({ body }, context) => addToRegister(context, body))
  route(routes, changeAmhp, ({ params, body }, context) => changeInRegister(context, params.amhpId, body))
}
