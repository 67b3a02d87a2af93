import type { Amhp, Approval } from '../rota/amhp.ts'
import type { Nation } from '../rota/authority.ts'
import { type Rota, zoneOfRota } from '../rota/rota.ts'
import { dayNumber, type LocalDate } from '../time/date.ts'
import type { Instant } from '../time/instant.ts'
import { always, intersections, type Span, subtract, union } from '../time/span.ts'
import { startOfDay, startOfDayNumber, type Zone } from '../time/zone.ts'

/** What approvals are read against. Their dates are days in the service's zone. */
export interface Authorities {
  /** Those that the service answers for, or a shift is for. */
  readonly own: readonly string[]
  readonly nations: ReadonlyMap<string, Nation>
  readonly zone: Zone
}

export const authoritiesOf = (rota: Rota): Authorities => ({
  own: rota.service.authorities.map(({ id }) => id),
  nations: new Map([...rota.service.authorities, ...rota.otherAuthorities].map(({ id, nation }) => [id, nation])),
  zone: zoneOfRota(rota),
})

/** When the AMHP may act for an authority: approved by it, or by another of its nation under an agreement in force. */
export function eligibleFor(amhp: Amhp, authority: string, { nations, zone }: Authorities): Span[] {
  const agreed = union(amhp.actingFor.filter((one) => one.authority === authority).map((one) => days(zone, one)))
  return union(
    amhp.approvals.flatMap((approval) => {
      const valid = subtract(days(zone, approval), suspensions(approval))
      if (approval.authority === authority) return valid
      return nations.get(approval.authority) === nations.get(authority) ? intersections(valid, agreed) : []
    }),
  )
}

/** In the order in which they are looked for: the first that fits is given. */
export const ineligibleReasons = ['suspended', 'ended', 'not-yet', 'no-agreement', 'other-nation', 'none'] as const
export type IneligibleReason = (typeof ineligibleReasons)[number]

/** A stretch in which an AMHP is eligible for none of some authorities, with the reason. */
export interface Ineligible extends Span {
  readonly reason: IneligibleReason
}

/** When an AMHP is eligible for none of her own authorities, `eligible` being all times for one, cut where the reason changes. */
export function ineligibleTimes(amhp: Amhp, eligible: readonly Span[], authorities: Authorities): Ineligible[] {
  const open = subtract(always, eligible)
  const changes = changesOfEligibility(amhp, authorities.zone)
  const pieces: { readonly start: Instant; end: Instant; readonly reason: IneligibleReason }[] = []
  for (const { start, end } of open) {
    const cuts = [...new Set([start, ...changes.filter((at) => at > start && at < end).sort((a, b) => a - b), end])]
    for (const [i, cut] of cuts.slice(1).entries()) {
      const reason = whyIneligible(amhp, cuts[i]!, authorities)
      const last = pieces.at(-1)
      if (last && last.end === cuts[i] && last.reason === reason) last.end = cut
      else pieces.push({ start: cuts[i]!, end: cut, reason })
    }
  }
  return pieces
}

/** An approval that would count but for its dates is the reason before one that could not count at all. */
function whyIneligible(amhp: Amhp, at: Instant, { own, nations, zone }: Authorities): IneligibleReason {
  const holds = (span: Span) => span.start <= at && at < span.end
  const agreed = new Set(amhp.actingFor.filter((one) => holds(days(zone, one))).map((one) => one.authority))
  const sameNation = (approval: Approval, authority: string) =>
    nations.get(approval.authority) === nations.get(authority)
  const states = amhp.approvals.map((approval) => {
    const dates = days(zone, approval)
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

const changesOfEligibility = (amhp: Amhp, zone: Zone): Instant[] =>
  [
    ...amhp.approvals.flatMap((approval) => [days(zone, approval), ...suspensions(approval)]),
    ...amhp.actingFor.map((agreement) => days(zone, agreement)),
  ].flatMap(({ start, end }) => [start, end])

interface Dated {
  readonly from?: LocalDate | undefined
  readonly until?: LocalDate | null | undefined
}

/** From local midnight at the start of `from` to local midnight at the end of `until`; open where one is left out. */
const days = (zone: Zone, { from, until }: Dated): Span => ({
  start: from === undefined ? always.start : startOfDay(zone, from),
  end: until ? startOfDayNumber(zone, dayNumber(until) + 1) : always.end,
})

const suspensions = (approval: Approval): Span[] =>
  approval.suspended.map(({ from, until }) => ({ start: from, end: until ?? always.end }))
