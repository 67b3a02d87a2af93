import type { YearSpans } from './spans.ts'

const hour = 3_600_000
const day = 24 * hour

/** Counts what the rules about nights find in one person's stretches of work: their starts, their ends, whether they hold shift work. */
export function nightsCounter({ clocks }: YearSpans, most: number) {
  const found = { nightLimit: 0, lateFinish: 0, restAfterNights: 0 }
  /** What the clocks add to UTC at the start and the end of each stretch. */
  const offset = new Float64Array(most)
  const offsetEnd = new Float64Array(most)

  function count(n: number, from: Float64Array, to: Float64Array, works: Uint8Array) {
    let clock = 0
    for (let i = 0; i < n; i += 1) {
      while (clock + 1 < clocks.at.length && clocks.at[clock + 1]! <= from[i]!) clock += 1
      offset[i] = clocks.offset[clock]!
      while (clock + 1 < clocks.at.length && clocks.at[clock + 1]! <= to[i]!) clock += 1
      offsetEnd[i] = clocks.offset[clock]!
      if (offset[i] !== offsetEnd[i] && clock > 0) clock -= 1
    }
    nightLimit(n, from, to)
    lateFinish(n, from, to, works)
    restAfterNights(n, from, to)
  }

  /** Whether work meets 23:00 to 06:00. */
  function meetsNight(i: number, start: number, end: number) {
    const late = start + offset[i]! + hour
    const midnight = Math.floor(late / day) * day
    return late < midnight + 7 * hour || late + end - start > midnight + day
  }

  function nightLimit(n: number, from: Float64Array, to: Float64Array) {
    let k = 0
    let sum = 0
    let free = Number.NEGATIVE_INFINITY
    for (let i = 0; i < n; i += 1) {
      const end = from[i]! + day
      while (k < n && from[k]! < end) {
        sum += to[k]! - from[k]!
        k += 1
      }
      const worked = sum - Math.max(0, to[k - 1]! - end)
      sum -= to[i]! - from[i]!
      if (worked <= 8 * hour || from[i]! < free) continue
      let night = false
      for (let j = i; j < k && !night; j += 1) night = meetsNight(j, from[j]!, Math.min(to[j]!, end))
      if (!night) continue
      found.nightLimit += 1
      free = end
    }
  }

  function lateFinish(n: number, from: Float64Array, to: Float64Array, works: Uint8Array) {
    for (let i = 0; i + 1 < n; i += 1) {
      const face = to[i]! + offsetEnd[i]!
      const midnight = Math.floor(face / day) * day
      if (face - midnight >= 6 * hour) continue
      const earliest = Math.max(to[i]! + 11 * hour, midnight + 13 * hour - offsetEnd[i]!)
      for (let next = i + 1; next < n && from[next]! < earliest; next += 1)
        if (works[next]) {
          found.lateFinish += 1
          break
        }
    }
  }

  function restAfterNights(n: number, from: Float64Array, to: Float64Array) {
    let last = Number.NaN
    let lastStretch = -1
    let inRow = 0
    const finish = () => {
      if (inRow > 0 && lastStretch + 1 < n && from[lastStretch + 1]! - to[lastStretch]! < 46 * hour)
        found.restAfterNights += 1
    }
    for (let i = 0; i < n; i += 1) {
      const late = from[i]! + offset[i]! + hour
      const end = late + to[i]! - from[i]!
      for (let midnight = Math.floor(late / day) * day; midnight < end; midnight += day) {
        if (Math.min(end, midnight + 7 * hour) - Math.max(late, midnight) < 3 * hour) continue
        const night = midnight / day
        if (night === last + 1) inRow += 1
        else if (night !== last) {
          finish()
          inRow = 1
        }
        last = night
        lastStretch = i
      }
    }
    finish()
  }
  return { found, count }
}
