import type { CoverSteps } from '../prepare/cover.ts'

/** Cover counted again, and the moments between which it is another. */
export interface Recounted {
  readonly steps: CoverSteps
  readonly from: number
  readonly to: number
}

interface Step {
  readonly at: number
  readonly by: number
}

/**
 * Counts again where what some people cover is another: `removed` and `added` are their starts and ends, flat and inside the
 * period. The rest is taken over as it was. Undefined where nothing differs.
 */
export function recount(
  { at, count }: CoverSteps,
  removed: readonly number[],
  added: readonly number[],
  periodEnd: number,
): Recounted | undefined {
  const changes = changesOf(removed, added)
  if (changes.length === 0) return undefined
  const from = changes[0]!.at
  const to = changes.at(-1)!.at
  let low = 0
  let high = at.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (at[middle]! <= from) low = middle
    else high = middle
  }
  const steps: CoverSteps = { at: at.slice(0, low), count: count.slice(0, low) }
  const put = (when: number, covering: number) => {
    const last = steps.count.length - 1
    if (when >= periodEnd || steps.count[last] === covering) return
    steps.at.push(when)
    steps.count.push(covering)
  }
  let next = 0
  let by = 0
  let i = low
  // Both lists in order of time; at each moment the count as it was and what the changes add to it.
  while (next < changes.length) {
    const was = i < at.length ? at[i]! : Number.POSITIVE_INFINITY
    const changed = changes[next]!.at
    const now = Math.min(was, changed)
    if (was === now) i++
    if (changed === now) by += changes[next++]!.by
    put(now, count[i - 1]! + by)
  }
  if (i < at.length) put(at[i]!, count[i]!)
  const rest = { at: steps.at.concat(at.slice(i + 1)), count: steps.count.concat(count.slice(i + 1)) }
  return { steps: rest, from, to }
}

/** By how much the count changes at each moment at which it does, in order. */
function changesOf(removed: readonly number[], added: readonly number[]): Step[] {
  const changes = new Map<number, number>()
  const add = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (let i = 0; i < removed.length; i += 2) {
    add(removed[i]!, -1)
    add(removed[i + 1]!, 1)
  }
  for (let i = 0; i < added.length; i += 2) {
    add(added[i]!, 1)
    add(added[i + 1]!, -1)
  }
  const steps: Step[] = []
  for (const [at, by] of changes) if (by !== 0) steps.push({ at, by })
  return steps.sort((a, b) => a.at - b.at)
}
