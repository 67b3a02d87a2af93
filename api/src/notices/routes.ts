import { listNotices, seeNotice as see } from '@amhp/shared/contract/notices.ts'
import { countNotices } from '@amhp/shared/contract/unseen-notices.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import { type Routes, route } from '../http/route.ts'
import { describeNotices, unseenBy } from './describe-notices.ts'
import { seeNotice } from './see-notice.ts'
import { noticesSince } from './store.ts'

const shownFor = 28 * 24 * hour

export function registerNotices(routes: Routes): void {
  route(routes, listNotices, async (_, { store, clock, account }) => {
    const rows = await noticesSince(store.read, account.serviceId, instantOf(clock.now() - shownFor))
    return { notices: await describeNotices(store.read, account, rows) }
  })

  route(routes, countNotices, async (_, { store, account }) => ({
    unseen: await unseenBy(store.read, account),
  }))

  route(routes, see, ({ params }, context) => seeNotice(context, params.noticeId))
}
