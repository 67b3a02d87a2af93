import type { RestOfAmhp, RestOwed } from '@amhp/shared/contract/compensatory-rest.ts'
import type { Protection } from '@amhp/shared/contract/rest-protected.ts'
import { compensatoryRest, type RestOwed as Owed, restOwedTo } from '@amhp/shared/rules/compensatory-rest.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { keyOf, settingsOf } from '@amhp/shared/rules/rule.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { type Instant, minutesUp } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { mondayAt, zoneOf } from '@amhp/shared/time/zone.ts'
import type { Caller } from '../http/session.ts'
import type { ReadContext } from '../http/threaded.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { restsGivenIn, restsProtectedFor } from '../rota-document/period-store.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { task } from '../threads/task.ts'
import { restGivenValue } from './give-rest.ts'

const weeksBack = 26
const weeksAhead = 4

interface LedgerContext extends Pick<ReadContext, 'store' | 'clock'> {
  readonly account: Pick<Caller, 'serviceId' | 'zone'>
}

/**
 * Compensatory rest that is owed, given and overdue, from published shifts as they were worked: of one AMHP or of all. The days
 * are whole weeks, because weekly rest is judged by the week.
 */
export async function restLedger({ store, clock, account }: LedgerContext, amhp?: string) {
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
  const protections = Map.groupBy(await restsProtectedFor(q, serviceId, shifts), (one) => one.amhp)
  const people = prepared.people
    .filter((person) => isAsked({ amhp: person.amhp.id }))
    .map((person): RestOfAmhp => {
      const { id, name } = person.amhp
      const owed = restOwedTo(prepared, person, withinDays).map((one) =>
        owedValue(keyOf(compensatoryRest, person, one.key), one, now, protections.get(id) ?? []),
      )
      return { amhp: id, name, ...sums(owed), owed, given: (given.get(id) ?? []).map(restGivenValue) }
    })
  return { asOf: now, ...days, withinDays, people }
}

interface Sought {
  readonly serviceId: string
  /** The name of its zone. */
  readonly zone: string
  readonly amhp: string
  readonly shift: string
}

/** What an AMHP is owed for what was short before or at a shift, unless it was given; undefined if nothing is. */
export const restOwedFor = task({
  name: 'rest owed for a shift',
  advice: 'Publish shorter rotas.',
  async work({ serviceId, zone, amhp, shift }: Sought, { store, now }): Promise<RestOwed | undefined> {
    const context = { store, clock: { now: () => now }, account: { serviceId, zone: zoneOf(zone) } }
    const { people } = await restLedger(context, amhp)
    return people[0]?.owed.find((one) => one.shift === shift && one.state !== 'given')
  },
})

function sums(owed: readonly RestOwed[]) {
  const open = (...states: RestOwed['state'][]) =>
    owed.filter(({ state }) => states.includes(state)).reduce((sum, { openMinutes }) => sum + openMinutes, 0)
  return { openMinutes: open('owed', 'overdue'), overdueMinutes: open('overdue'), comingMinutes: open('coming') }
}

type ProtectionOfShift = Protection & { readonly shift: string }

const stateOf = ({ open, end, dueBy, protection }: Owed, now: Instant): RestOwed['state'] => {
  if (protection !== undefined) return 'protected'
  if (open === 0) return 'given'
  if (end > now) return 'coming'
  return dueBy <= now ? 'overdue' : 'owed'
}

const spanValue = ({ start, end }: Span) => ({ start, end })

function owedValue(key: string, one: Owed, now: Instant, protections: readonly ProtectionOfShift[]): RestOwed {
  const state = stateOf(one, now)
  const isProtected = state === 'protected'
  const protection = isProtected ? protections.find(({ shift }) => shift === one.judged) : undefined
  return {
    ...{ key, state, rule: one.rule, shift: one.rule === 'weekly-rest' ? null : one.judged },
    ...spanValue(one),
    owedMinutes: minutesUp(one.owed),
    openMinutes: isProtected ? 0 : minutesUp(one.open),
    dueBy: isProtected ? null : one.dueBy,
    given: one.given.map(spanValue),
    protection: protection ? { id: protection.id, reason: protection.reason } : null,
  }
}
