import { type Instant, instantOf } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'

/** How many cover from each moment on: `count[i]` from `at[i]` until `at[i + 1]`, the last until the period ends. */
export interface CoverSteps {
  readonly at: number[]
  readonly count: number[]
  /** The pieces of the period in which nobody covers, once they have been asked for. */
  open?: readonly CoverPiece[]
}

/** A part of a slot or of the floor with one number of AMHPs covering. */
export interface CoverPiece extends Span {
  readonly actual: number
}

/** Sweeps once over everyone's starts and ends inside a period. */
export function sweep(starts: readonly number[], ends: readonly number[], period: Span): CoverSteps {
  const up = new Float64Array(starts).sort()
  const down = new Float64Array(ends).sort()
  const at: number[] = [period.start]
  const count: number[] = [0]
  let i = 0
  let j = 0
  let covering = 0
  while (j < down.length) {
    const now = i < up.length && up[i]! < down[j]! ? up[i]! : down[j]!
    while (i < up.length && up[i] === now) {
      covering++
      i++
    }
    while (j < down.length && down[j] === now) {
      covering--
      j++
    }
    const last = count.length - 1
    if (count[last] === covering) continue
    if (at[last] === now) count[last] = covering
    else if (now < period.end) {
      at.push(now)
      count.push(covering)
    }
  }
  return { at, count }
}

/** The pieces of a span that is inside the period, in order, each with the number covering that some test asks for. */
export function piecesOf(
  { at, count }: CoverSteps,
  start: Instant,
  end: Instant,
  wanted: (actual: number) => boolean,
): readonly CoverPiece[] {
  let pieces: CoverPiece[] | undefined
  let low = 0
  let high = at.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (at[middle]! <= start) low = middle
    else high = middle
  }
  for (let i = low; i < at.length && at[i]! < end; i++) {
    const actual = count[i]!
    if (!wanted(actual)) continue
    const from = Math.max(at[i]!, start)
    const to = Math.min(at[i + 1] ?? end, end)
    if (from >= to) continue
    pieces ??= []
    pieces.push({ start: instantOf(from), end: instantOf(to), actual })
  }
  return pieces ?? nothing
}

const nothing: readonly CoverPiece[] = []
