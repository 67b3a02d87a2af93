import type { RestOfAmhp, RestOwed } from '@amhp/shared/contract/compensatory-rest.ts'
import { compensatoryRest, type RestOwed as Owed, restOwedTo } from '@amhp/shared/rules/compensatory-rest.ts'
import type { Person } from '@amhp/shared/rules/prepare/person.ts'
import { type Prepared, prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { keyOf, settingsOf } from '@amhp/shared/rules/rule.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { type Instant, minutesUp } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { mondayAt } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { restsGivenIn } from '../rota-document/period-store.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { restGivenValue } from './give-rest.ts'
import type { RestGivenRow } from './store.ts'

const weeksBack = 26
const weeksAhead = 4

/**
 * Compensatory rest that is owed, given and overdue, from published shifts as they were worked: of one AMHP or of all. The days
 * are whole weeks, because weekly rest is judged by the week.
 */
export async function restLedger({ store, clock, account }: Context, amhp?: string) {
  const { serviceId, zone } = account
  const now = clock.now()
  const monday = mondayAt(zone, now)
  const days = { from: addDays(monday, -weeksBack * 7), to: addDays(monday, weeksAhead * 7) }
  const q = store.read
  const reference = await cachedReferenceData(store, serviceId)
  const isAsked = (one: { readonly amhp: string }) => amhp === undefined || one.amhp === amhp
  const range = await nearRangeOf(q, serviceId, reference, days, 'published')
  const shifts = (await shiftsIn(q, serviceId, range.span, 'published')).filter(isAsked)
  const posts = reference.posts.filter(isAsked)
  const rota = await documentOf(q, serviceId, { ...reference, posts }, range, shifts, now)
  const prepared = prepare(rota, 'hidden')
  const { withinDays } = settingsOf(compensatoryRest, rota.rules).settings
  const given = Map.groupBy(await restsGivenIn(q, serviceId, range.span), ({ amhpId }) => amhpId)
  const people = prepared.people
    .filter((person) => isAsked({ amhp: person.amhp.id }))
    .map((person) => restOf(prepared, person, withinDays, given.get(person.amhp.id) ?? [], now))
  return { asOf: now, ...days, withinDays, people }
}

function restOf(
  prepared: Prepared,
  person: Person,
  withinDays: number,
  given: readonly RestGivenRow[],
  now: Instant,
): RestOfAmhp {
  const owed = restOwedTo(prepared, person, withinDays).map((one) => owedValue(person, one, now))
  const open = (states: readonly RestOwed['state'][]) =>
    owed.filter(({ state }) => states.includes(state)).reduce((sum, { openMinutes }) => sum + openMinutes, 0)
  return {
    amhp: person.amhp.id,
    name: person.amhp.name,
    openMinutes: open(['owed', 'overdue']),
    overdueMinutes: open(['overdue']),
    owed,
    given: given.map(restGivenValue),
  }
}

const stateOf = ({ open, end, dueBy }: Owed, now: Instant): RestOwed['state'] => {
  if (open === 0) return 'given'
  if (end > now) return 'coming'
  return dueBy <= now ? 'overdue' : 'owed'
}

const spanValue = ({ start, end }: Span) => ({ start, end })

const owedValue = (person: Person, one: Owed, now: Instant): RestOwed => ({
  key: keyOf(compensatoryRest, person, one.judged),
  state: stateOf(one, now),
  rule: one.rule,
  ...spanValue(one),
  owedMinutes: minutesUp(one.owed),
  openMinutes: minutesUp(one.open),
  dueBy: one.dueBy,
  given: one.given.map(spanValue),
})
