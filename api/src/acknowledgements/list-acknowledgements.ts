import { type listAcknowledgements as endpoint, mostAcknowledgedDays } from '@amhp/shared/contract/acknowledgements.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { describeAcknowledgements } from './describe-acknowledgements.ts'
import { acknowledgementsSince, countByRule } from './store.ts'

/** As often as this in 12 weeks, and perhaps the rule needs another number. */
const fewestRepeated = 3

/** The lead's list: what stands, has come back or is gone, and what was closed of late. */
export async function listAcknowledgements({ store, clock, account }: Context): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const since = instantOf(now - mostAcknowledgedDays * 24 * hour)
  const rows = await acknowledgementsSince(store.read, serviceId, since)
  const titles = new Map(rules.map(({ code, title }) => [code, title]))
  const counts = await countByRule(store.read, serviceId, since)
  return {
    acknowledgements: await describeAcknowledgements(store, { id: serviceId, zone }, rows, dateAt(zone, now)),
    repeated: counts
      .filter(({ count }) => count >= fewestRepeated)
      .map(({ rule, count }) => ({ rule, title: titles.get(rule) ?? rule, count })),
  }
}
