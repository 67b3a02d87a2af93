import { instantOf } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { changesOfEligibility, type IneligibleReason, whyIneligible } from './eligibility.ts'
import type { Prepared } from './prepare.ts'
import type { Person } from './work.ts'

/** Whether one of some spans holds the whole of another. */
export function holdsAll(spans: readonly Span[], start: number, end: number): boolean {
  for (const span of spans) if (span.start <= start && span.end >= end) return true
  return false
}

/** Why a person is not eligible at a moment, and until when that can hold. */
export type ReasonAt = (at: number) => { reason: IneligibleReason; until: number }

/** The reasons of a person, each looked up once between two moments at which it may change. */
export function reasonsOf({ authorities, zone }: Prepared, { amhp }: Person): ReasonAt {
  const changes = [...new Set(changesOfEligibility(amhp, zone))].sort((a, b) => a - b)
  const known: (IneligibleReason | undefined)[] = []
  return (at) => {
    let next = 0
    while (next < changes.length && changes[next]! <= at) next++
    const reason = known[next] ?? whyIneligible(amhp, instantOf(at), authorities, zone)
    known[next] = reason
    return { reason, until: changes[next] ?? Number.POSITIVE_INFINITY }
  }
}

/** Spans in which a person is ineligible, cut where the reason changes. */
export function cutByReason(ineligible: readonly Span[], reasonAt: ReasonAt) {
  const found: { start: number; end: number; reason: IneligibleReason }[] = []
  for (const { start, end } of ineligible)
    for (let at: number = start; at < end; ) {
      const { reason, until } = reasonAt(at)
      const to = Math.min(until, end)
      const last = found.at(-1)
      if (last && last.end === at && last.reason === reason) last.end = to
      else found.push({ start: at, end: to, reason })
      at = to
    }
  return found
}
