import { earlierOf, type Instant, instantOf } from '../time/instant.ts'
import type { Span } from '../time/span.ts'

/** A number over a period: `count[i]` from `at[i]` until `at[i + 1]`, the last until the period ends. */
export interface Steps {
  readonly at: readonly Instant[]
  readonly count: readonly number[]
}

/** A stretch with one number. */
export interface Step extends Span {
  readonly count: number
}

/** How many of some spans, all inside a period, hold each moment of it. */
export function countSpans(spans: readonly Span[], period: Span): Steps {
  const starts = new Float64Array(spans.length)
  const ends = new Float64Array(spans.length)
  for (let i = 0; i < spans.length; i++) {
    starts[i] = spans[i]!.start
    ends[i] = spans[i]!.end
  }
  starts.sort()
  ends.sort()
  const at = [period.start]
  const count = [0]
  let started = 0
  let ended = 0
  while (ended < ends.length) {
    const now = started < starts.length ? Math.min(starts[started]!, ends[ended]!) : ends[ended]!
    while (starts[started] === now) started++
    while (ends[ended] === now) ended++
    const there = started - ended
    const last = count.length - 1
    if (count[last] === there) continue
    if (at[last] === now) count[last] = there
    else if (now < period.end) {
      at.push(instantOf(now))
      count.push(there)
    }
  }
  return { at, count }
}

/** The steps of a span that lies inside the period, in order, cut at its ends; with `below` only those with a lower number. */
export function stepsIn({ at, count }: Steps, { start, end }: Span, below = Number.POSITIVE_INFINITY): Step[] {
  const steps: Step[] = []
  let from = start
  for (let i = stepAt(at, start); from < end; i++) {
    const to = earlierOf(at[i + 1] ?? end, end)
    if (count[i]! < below) steps.push({ start: from, end: to, count: count[i]! })
    from = to
  }
  return steps
}

/** The lowest number at any moment of a span that lies inside the period. */
export function lowestIn({ at, count }: Steps, { start, end }: Span): number {
  const first = stepAt(at, start)
  let lowest = count[first]!
  for (let i = first + 1; (at[i] ?? end) < end; i++) lowest = Math.min(lowest, count[i]!)
  return lowest
}

/** The index of the last that is not after a moment. */
function stepAt(at: readonly Instant[], moment: Instant): number {
  let low = 0
  let high = at.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (at[middle]! <= moment) low = middle
    else high = middle
  }
  return low
}
