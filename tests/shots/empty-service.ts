import { markAsExample } from '@amhp/db/marks.ts'
import type { Store } from '@amhp/db/open.ts'
import * as tables from '@amhp/db/schema/index.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'

/** A service as made by `service add` and `account add`, with an example button instead of a one-time link. */
export async function addEmptyService(store: Store): Promise<void> {
  const serviceId = 'westmoor'
  await store.tx(async (q) => {
    await q
      .insert(tables.services)
      .values({ id: serviceId, name: 'Westmoor AMHP service', timeZone: 'Europe/London', createdAt: instantOf(0) })
    await q
      .insert(tables.authorities)
      .values({ serviceId, id: serviceId, name: 'Westmoor Council', nation: 'england', answeredFor: true })
    await q
      .insert(tables.accounts)
      .values({ serviceId, id: 'ada', name: 'Ada Byron', email: 'ada@westmoor.example', roles: ['manager', 'lead'] })
    await markAsExample(q, parseDate('2026-11-30')!)
  })
}
