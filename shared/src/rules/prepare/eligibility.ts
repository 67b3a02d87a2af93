import type { Amhp, Approval } from '../../rota/amhp.ts'
import type { Nation } from '../../rota/authority.ts'
import { addDays, type LocalDate } from '../../time/date.ts'
import { type Instant, instantOf } from '../../time/instant.ts'
import { intersection, type Span, subtract, union } from '../../time/span.ts'
import { startOfDay, type Zone } from '../../time/zone.ts'

/** The authorities a rota knows, by id, with their nations, and those that the service answers for. */
export interface Authorities {
  readonly nations: ReadonlyMap<string, Nation>
  readonly own: readonly string[]
}

const always: Instant = instantOf(Number.NEGATIVE_INFINITY)
const forever: Instant = instantOf(Number.POSITIVE_INFINITY)

/** From local midnight at the start of `from` to local midnight at the end of `until`; open where one is left out. */
function days(zone: Zone, from: LocalDate | undefined, until: LocalDate | null | undefined): Span {
  return {
    start: from === undefined ? always : startOfDay(zone, from),
    end: until ? startOfDay(zone, addDays(until, 1)) : forever,
  }
}

const suspensions = (approval: Approval): Span[] =>
  approval.suspended.map(({ from, until }) => ({ start: from, end: until ?? forever }))

/** When the AMHP may act for an authority: approved by it, or by another of its nation under an agreement in force. */
export function eligibleFor(amhp: Amhp, authority: string, { nations }: Authorities, zone: Zone): Span[] {
  const agreements = amhp.actingFor.filter((a) => a.authority === authority).map((a) => days(zone, a.from, a.until))
  const found: Span[] = []
  for (const approval of amhp.approvals) {
    const valid = subtract(days(zone, approval.from, approval.until), suspensions(approval))
    if (approval.authority === authority) found.push(...valid)
    else if (nations.get(approval.authority) === nations.get(authority))
      for (const span of valid)
        for (const agreement of agreements) {
          const both = intersection(span, agreement)
          if (both) found.push(both)
        }
  }
  return union(found)
}

/** Every moment at which an AMHP's eligibility may change, without order. */
export function changesOfEligibility(amhp: Amhp, zone: Zone): Instant[] {
  const spans = [
    ...amhp.approvals.flatMap((a) => [days(zone, a.from, a.until), ...suspensions(a)]),
    ...amhp.actingFor.map((a) => days(zone, a.from, a.until)),
  ]
  return spans.flatMap((span) => [span.start, span.end])
}

/** In the order in which they are looked for: the first that fits is told. */
export const ineligibleReasons = ['suspended', 'ended', 'not-yet', 'no-agreement', 'other-nation', 'none'] as const
export type IneligibleReason = (typeof ineligibleReasons)[number]

/**
 * Why an AMHP who is eligible for none of the service's authorities at a moment is not. An approval that would count
 * but for its dates is the reason before one that could not count at all.
 */
export function whyIneligible(amhp: Amhp, at: Instant, { nations, own }: Authorities, zone: Zone): IneligibleReason {
  const holds = (span: Span) => span.start <= at && at < span.end
  const agreed = new Set(amhp.actingFor.filter((a) => holds(days(zone, a.from, a.until))).map((a) => a.authority))
  const sameNation = (approval: Approval, authority: string) =>
    nations.get(approval.authority) === nations.get(authority)
  const states = amhp.approvals.map((approval) => {
    const dates = days(zone, approval.from, approval.until)
    const dated = holds(dates) ? 'valid' : dates.end <= at ? 'ended' : 'not-yet'
    return {
      state: dated === 'valid' && suspensions(approval).some(holds) ? 'suspended' : dated,
      counts: own.some((id) => approval.authority === id || (agreed.has(id) && sameNation(approval, id))),
      nation: own.some((id) => sameNation(approval, id)),
    }
  })
  const dateReasons = ['suspended', 'ended', 'not-yet'] as const
  const fitting = (counted: boolean) =>
    dateReasons.find((r) => states.some((s) => s.state === r && (s.counts || !counted)))
  const reason = fitting(true)
  if (reason) return reason
  if (states.some((s) => s.state === 'valid' && s.nation)) return 'no-agreement'
  if (states.some((s) => s.state === 'valid')) return 'other-nation'
  return fitting(false) ?? 'none'
}
