import { type listAcknowledgements as endpoint, mostAcknowledgedDays } from '@amhp/shared/contract/acknowledgements.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { ruleTitle } from '@amhp/shared/rules/index.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import { pageOf } from '../http/page-of.ts'
import type { ReadContext } from '../http/threaded.ts'
import { describeAcknowledgements } from './describe-acknowledgements.ts'
import { type AcknowledgementRow, acknowledgementsSince } from './store.ts'
import { together } from './together.ts'

/** A rule that is acknowledged this often in 12 weeks may need other settings. */
const fewestRepeated = 3
const pageSize = 50

/** The acknowledgements that are open, a page of those that were closed recently, and the rules that are acknowledged repeatedly. */
export async function listAcknowledgements(
  { store, clock, account }: ReadContext,
  page: number,
): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const since = instantOf(now - mostAcknowledgedDays * 24 * hour)
  const rows = await acknowledgementsSince(store.read, serviceId, since)
  const open = page === 1 ? rows.filter(({ closedAt }) => closedAt === null) : []
  const closed = await pageOf(page, pageSize, (offset, most) => closedTogether(rows).slice(offset, offset + most))
  const shown = [...open, ...closed.rows.flat()]
  return {
    acknowledgements: await describeAcknowledgements(store, { id: serviceId, zone }, shown, now),
    more: closed.more,
    repeated: countByRule(rows.filter(({ at }) => at >= since))
      .filter(({ count }) => count >= fewestRepeated)
      .map(({ rule, count }) => ({ rule, title: ruleTitle(rule), count })),
  }
}

/** What was acknowledged in one go and closed in one go is a line, whole on one page. */
function closedTogether(rows: readonly AcknowledgementRow[]): AcknowledgementRow[][] {
  const closed = rows.filter(({ closedAt }) => closedAt !== null)
  return [...Map.groupBy(closed, ({ at, accountId, closedAt }) => `${at} ${accountId} ${closedAt}`).values()]
}

/** How often each rule was acknowledged, most first: once for a stretch without enough people, whatever of the rule it breaks. */
function countByRule(rows: readonly AcknowledgementRow[]): { rule: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const group of together(rows))
    for (const rule of new Set(group.map(({ row }) => row.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
}
