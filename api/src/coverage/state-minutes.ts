import { minutesUp } from '@amhp/shared/rules/prepare/minutes.ts'
import type { Prepared } from '@amhp/shared/rules/prepare/prepare.ts'
import { intersection, lengthOf, type Span, subtract, union } from '@amhp/shared/time/span.ts'
import type { GapPiece } from './gap-pieces.ts'

export interface SegmentStates {
  readonly prepared: Prepared
  readonly published: boolean
  readonly open: readonly GapPiece[]
  readonly fallback: readonly GapPiece[]
  readonly closed: readonly GapPiece[]
}

/**
 * Minutes in each state, for each authority and each role that the duty needs of it; a minute with several states has
 * the one that asks for most. The floor needs one AMHP at all times; other roles are not required outside their slots.
 */
export function stateMinutes(segments: readonly SegmentStates[]) {
  const sums = { notRequired: 0, closed: 0, fallback: 0, open: 0, unpublished: 0, covered: 0 }
  const rows = new Map<string, { authority: string; role: string }>()
  for (const { prepared } of segments) {
    for (const authority of prepared.authorities.own) rows.set(`${authority} amhp`, { authority, role: 'amhp' })
    for (const { role, authorities, minimum } of prepared.slots)
      if (minimum > 0) for (const authority of authorities) rows.set(`${authority} ${role}`, { authority, role })
  }
  for (const row of rows.values())
    for (const segment of segments) {
      const { period } = segment.prepared
      let left = requiredSpans(segment.prepared, row)
      sums.notRequired += lengthOf(period) - total(left)
      if (!segment.published) {
        sums.unpublished += total(left)
        continue
      }
      for (const state of ['open', 'fallback', 'closed'] as const) {
        const spans = segment[state].filter(({ authority, role }) => authority === row.authority && role === row.role)
        const before = total(left)
        left = left.flatMap((span) => subtract(span, spans))
        sums[state] += before - total(left)
      }
      sums.covered += total(left)
    }
  return {
    notRequired: minutesUp(sums.notRequired),
    closed: minutesUp(sums.closed),
    fallback: minutesUp(sums.fallback),
    open: minutesUp(sums.open),
    unpublished: minutesUp(sums.unpublished),
    covered: minutesUp(sums.covered),
  }
}

function requiredSpans({ period, slots }: Prepared, { authority, role }: { authority: string; role: string }): Span[] {
  if (role === 'amhp') return [period]
  const own = slots.filter((slot) => slot.role === role && slot.minimum > 0 && slot.authorities.includes(authority))
  return union(own).flatMap((span) => intersection(span, period) ?? [])
}

const total = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + lengthOf(span), 0)
