import type { YearSpans } from './spans.ts'

const hour = 3_600_000
const day = 24 * hour

/** One person's pieces of work in order of start; `own` is 1 for shifts, 2 for other work and 0 for call-outs. */
interface Pieces {
  readonly size: number
  readonly start: Float64Array
  readonly end: Float64Array
  /** The latest end among the pieces so far: ends may nest. */
  readonly reach: Float64Array
  readonly own: Uint8Array
}

/** Counts starts too soon, rest of less than 12 hours between working days, and working days of more than 13. */
export function workingDayCounter({ clocks }: YearSpans) {
  const found = { dailyRest: 0, between: 0, workingSpan: 0 }
  let clock = 0

  function dayAt(at: number) {
    while (clock > 0 && clocks.at[clock]! > at) clock -= 1
    while (clock + 1 < clocks.at.length && clocks.at[clock + 1]! <= at) clock += 1
    return Math.floor((at + clocks.offset[clock]!) / day)
  }

  function count(pieces: Pieces) {
    const { size, start, end, reach, own } = pieces
    let ownEnd = Number.NEGATIVE_INFINITY
    let stretch = Number.NaN
    let ownInStretch = false
    let begin = Number.NaN
    let until = Number.NaN
    let isOurs = false
    let run = 0
    const close = () => {
      if (until - begin > 13 * hour && isOurs) found.workingSpan += 1
    }
    for (let i = 0; i < size; i += 1) {
      const at = start[i]!
      if (i === 0 || at > reach[i - 1]!) {
        stretch = at
        ownInStretch = false
      }
      if (own[i] === 0) {
        if (longest(pieces, size, at + day, at) < 11 * hour && !(nextOwn(pieces, i) < at + day)) run += 1
        else run = 0
        if (run === 1) found.dailyRest += 1
        if (at <= until) {
          until = Math.max(until, end[i]!)
          isOurs = true
        }
        continue
      }
      if (at > ownEnd) {
        const rest = longest(pieces, i, at, Math.max(ownEnd, at - day))
        let stretchEnd = reach[i]!
        for (let k = i + 1; k < size && start[k]! <= stretchEnd; k += 1) stretchEnd = Math.max(stretchEnd, end[k]!)
        const span = stretchEnd - begin
        const continues = span <= 13 * hour || (day - span > rest && dayAt(begin) === dayAt(at))
        if (!continues && rest < 11 * hour && (own[i] === 1 || isOurs)) found.dailyRest += 1
        if (!continues && rest >= 11 * hour && rest < 12 * hour && (own[i] === 1 || isOurs)) found.between += 1
        if (!(continues && rest < 11 * hour)) {
          close()
          begin = ownInStretch ? at : stretch
          until = at
          isOurs = false
        }
      }
      ownInStretch = true
      if (own[i] === 1) isOurs = true
      ownEnd = Math.max(ownEnd, end[i]!)
      until = Math.max(until, end[i]!)
    }
    close()
  }

  /** The longest rest from `since` to `at`, with the pieces before `i`. */
  function longest({ start, reach, size }: Pieces, i: number, at: number, since: number) {
    let k = i - 1
    let free = at
    let best = 0
    if (i === size) while (k >= 0 && start[k]! >= at) k -= 1
    for (; k >= 0 && free > since; k -= 1) {
      if (reach[k]! < free) best = Math.max(best, free - Math.max(reach[k]!, since))
      free = Math.min(free, start[k]!)
    }
    return Math.max(best, free - since)
  }

  const nextOwn = ({ size, start, own }: Pieces, i: number) => {
    for (let k = i + 1; k < size; k += 1) if (own[k] !== 0) return start[k]!
    return Number.POSITIVE_INFINITY
  }

  return { count, found }
}
