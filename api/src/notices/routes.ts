import { listNotices, seeNotice as see } from '@amhp/shared/contract/notices.ts'
import { countNotices } from '@amhp/shared/contract/unseen-notices.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import { pageOf } from '../http/page-of.ts'
import { type Routes, route } from '../http/route.ts'
import { describeNotices, unseenBy } from './describe-notices.ts'
import { seeNotice } from './see-notice.ts'
import { noticesSince } from './store.ts'

const pageSize = 100
const shownFor = 28 * 24 * hour

export function registerNotices(routes: Routes): void {
  route(routes, listNotices, async ({ query }, { store, clock, account }) => {
    const since = instantOf(clock.now() - shownFor)
    const { rows, more } = await pageOf(query.page, pageSize, (offset, most) =>
      noticesSince(store.read, account.serviceId, since, { offset, most }),
    )
    return { notices: await describeNotices(store.read, account, rows), more }
  })

  route(routes, countNotices, async (_, { store, account }) => ({
    unseen: await unseenBy(store.read, account),
  }))

  route(routes, see, ({ params }, context) => seeNotice(context, params.noticeId))
}
