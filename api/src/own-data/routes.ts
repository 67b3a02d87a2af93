import { getAmhpData, getOwnData } from '@amhp/shared/contract/own-data.ts'
import { readAmhp } from '../amhps/save-amhp.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { type Routes, route } from '../http/route.ts'
import { personalDataOf } from './personal-data.ts'

export function registerOwnData(routes: Routes): void {
  route(routes, getOwnData, (_, { store, account, clock }) =>
    personalDataOf(store.read, {
      service: account.service,
      amhpId: account.amhp,
      accountId: account.id,
      now: clock.now(),
    }),
  )
  route(routes, getAmhpData, async ({ params }, context) => {
    const { store, account } = context
    const { serviceId, service } = account
    return await store.tx(async (q) => {
      const { id, name } = await readAmhp(q, serviceId, params.amhpId)
      const by = actorOf(context)
      const data = await personalDataOf(q, { service, amhpId: id, accountId: null, now: by.at })
      await recordAudit(q, by, {
        what: `Made a copy of everything held about ${name}`,
        about: { kind: 'amhp', id },
      })
      return data
    })
  })
}
