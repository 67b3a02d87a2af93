import { earlierOf, laterOf } from '../time/instant.ts'
import { overlaps, type Span } from '../time/span.ts'

interface Needed extends Span {
  readonly minimum: number
  readonly target: number
}

/** A duty whose numbers are on top of the highest minimum of others, cut where that changes. */
export function onTopOf<D extends Needed>(others: readonly Needed[], duty: D): D[] {
  const under = others.filter((one) => overlaps(one, duty))
  const changes = under.flatMap(({ start, end }) => [laterOf(start, duty.start), earlierOf(end, duty.end)])
  const cuts = [...new Set([duty.start, ...changes, duty.end])].sort((a, b) => a - b)
  const parts: D[] = []
  for (const [i, end] of cuts.slice(1).entries()) {
    const start = cuts[i]!
    const there = under.filter((one) => one.start <= start && end <= one.end)
    const highest = Math.max(0, ...there.map(({ minimum }) => minimum))
    const last = parts.at(-1)
    const [minimum, target] = [highest + duty.minimum, highest + duty.target]
    if (last?.minimum === minimum) parts[parts.length - 1] = { ...last, end }
    else parts.push({ ...duty, start, end, minimum, target })
  }
  return parts
}
