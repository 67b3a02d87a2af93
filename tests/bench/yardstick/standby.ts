import { byPerson, type YearSpans } from './spans.ts'

const hour = 3_600_000
const day = 24 * hour

/** Counts standby with call-outs that leaves too little rest, by night or in all, in one person's stretches of work. */
export function standbyCounter(year: YearSpans) {
  const { planned, worked, callOuts, clocks } = year
  const found = { standbyRest: 0 }
  const calls = byPerson(callOuts, year.people)

  /** `shifts` are the positions of the person's shifts, in order of start. */
  function count(person: number, shifts: Int32Array, n: number, from: Float64Array, to: Float64Array) {
    let clock = 0
    let first = calls.first[person]!
    let low = 0
    for (const i of shifts) {
      if (planned.work[i]) continue
      const start = worked.start[i]!
      const end = worked.end[i]!
      while (first < calls.first[person + 1]! && callOuts.end[calls.order[first]!]! <= start) first += 1
      if (first === calls.first[person + 1]! || callOuts.start[calls.order[first]!]! >= end) continue
      while (clock + 1 < clocks.at.length && clocks.at[clock + 1]! <= start) clock += 1
      const zero = clocks.offset[clock]!
      for (let midnight = Math.floor((start + zero) / day) * day - zero; midnight - 2 * hour < end; midnight += day) {
        const night = midnight - 2 * hour
        if (night + 9 * hour <= start || !called(person, first, night, night + 9 * hour)) continue
        if (longest(night, night + 9 * hour) < 5 * hour) found.standbyRest += 1
      }
      for (let from24 = start; from24 < end; from24 += day)
        if (called(person, first, from24, from24 + day) && all(from24, from24 + day) < 8 * hour) found.standbyRest += 1
    }

    function seek(start: number) {
      while (low > 0 && to[low - 1]! > start) low -= 1
      while (low < n && to[low]! <= start) low += 1
    }

    function longest(start: number, end: number) {
      seek(start)
      let left = start
      let best = 0
      for (let k = low; k < n && from[k]! < end; k += 1) {
        best = Math.max(best, from[k]! - left)
        left = to[k]!
      }
      return Math.max(best, end - left)
    }

    function all(start: number, end: number) {
      seek(start)
      let rest = end - start
      for (let k = low; k < n && from[k]! < end; k += 1) rest -= Math.min(to[k]!, end) - Math.max(from[k]!, start)
      return rest
    }
  }

  function called(person: number, first: number, start: number, end: number) {
    for (let k = first; k < calls.first[person + 1]! && callOuts.start[calls.order[k]!]! < end; k += 1)
      if (callOuts.end[calls.order[k]!]! > start) return true
    return false
  }
  return { found, count }
}
