import { getAmhpData, getOwnData } from '@amhp/shared/contract/own-data.ts'
import { readAmhp } from '../amhps/save-amhp.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { type Routes, route } from '../http/route.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { personalDataOf } from './personal-data.ts'

export function registerOwnData(routes: Routes): void {
  route(routes, getOwnData, async (_, context) => {
    const { store, account, clock } = context
    const data = await personalDataOf(store.read, {
      service: account.service,
      amhpId: account.amhp,
      accountId: account.id,
      now: clock.now(),
    })
    context.events.count(sourceOf(context), { kind: 'data-exported', about: { kind: 'account', id: account.id } })
    return data
  })
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
      await recordEvent(q, by.source, { kind: 'data-exported', about: { kind: 'amhp', id } })
      return data
    })
  })
}
