import { getAmhpData, getOwnData } from '@amhp/shared/contract/own-data.ts'
import { readAmhp } from '../amhps/save-amhp.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { type Routes, route } from '../http/route.ts'
import { answerOf, threaded } from '../http/threaded.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { personalDataOf } from './personal-data.ts'

const advice = 'Tell whoever runs this server.'

const ownData = threaded(
  getOwnData,
  (_, { store, account: { service, amhp, id }, clock }) =>
    personalDataOf(store.read, { service, amhpId: amhp, accountId: id, now: clock.now() }),
  advice,
)

const amhpData = threaded(
  getAmhpData,
  async ({ params }, { store, account: { serviceId, service }, clock }) => {
    const { id } = await readAmhp(store.read, serviceId, params.amhpId)
    return await personalDataOf(store.read, { service, amhpId: id, accountId: null, now: clock.now() })
  },
  advice,
)

export const threadedOwnData = [ownData, amhpData]

export function registerOwnData(routes: Routes): void {
  route(routes, getOwnData, async (given, context) => {
    const data = await answerOf(ownData, given, context)
    const { id } = context.account
    context.events.count(sourceOf(context), { kind: 'data-exported', about: { kind: 'account', id } })
    return data
  })
  route(routes, getAmhpData, async (given, context) => {
    const { store, account } = context
    const data = await answerOf(amhpData, given, context)
    await store.tx(async (q) => {
      const { id, name } = await readAmhp(q, account.serviceId, given.params.amhpId)
      const by = actorOf(context)
      await recordAudit(q, by, {
        what: `Made a copy of everything held about ${name}`,
        about: { kind: 'amhp', id },
      })
      await recordEvent(q, by.source, { kind: 'data-exported', about: { kind: 'amhp', id } })
    })
    return data
  })
}
