import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import { minutesUp } from '@amhp/shared/time/instant.ts'
import { difference, lengthOf, totalOf, union } from '@amhp/shared/time/span.ts'
import type { SegmentGaps } from './segment-gaps.ts'

/**
 * Minutes in each state, summed over roles. A minute with several states, or in which several authorities are short, counts
 * once, under the most urgent. The floor requires one AMHP at all times; other roles are required in their slots only.
 */
export function minutesByState(segments: readonly SegmentGaps[]) {
  const notRequired: { role: ShiftRole; minutes: number }[] = []
  const sums = { closed: 0, fallback: 0, open: 0, unpublished: 0, covered: 0 }
  for (const role of new Set(segments.flatMap(({ cover }) => cover.roles))) {
    const required = segments.map(({ cover }) =>
      union(
        cover.authorities.flatMap((authority) => cover.pieces(authority, role).filter(({ minimum }) => minimum > 0)),
      ),
    )
    if (required.every((spans) => spans.length === 0)) continue
    const free = segments.map(({ cover }, i) => lengthOf(cover.period) - totalOf(required[i]!))
    const minutes = minutesUp(free.reduce((sum, length) => sum + length, 0))
    if (minutes > 0) notRequired.push({ role: role as ShiftRole, minutes })
    for (const [i, segment] of segments.entries()) {
      let left = required[i]!
      for (const state of ['open', 'fallback', 'closed'] as const) {
        const spans = segment[state].filter((piece) => piece.role === role)
        const before = totalOf(left)
        left = difference(left, spans)
        sums[state] += before - totalOf(left)
      }
      sums[segment.published ? 'covered' : 'unpublished'] += totalOf(left)
    }
  }
  return {
    notRequired,
    closed: minutesUp(sums.closed),
    fallback: minutesUp(sums.fallback),
    open: minutesUp(sums.open),
    unpublished: minutesUp(sums.unpublished),
    covered: minutesUp(sums.covered),
  }
}
