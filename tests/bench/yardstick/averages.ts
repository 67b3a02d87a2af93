import type { YearSpans } from './spans.ts'

const hour = 3_600_000
const window = 17 * 7

/** One person's stretches of work, of which there are `n`, and the positions of their shifts, other work and absences. */
interface Worked {
  readonly n: number
  readonly from: Float64Array
  readonly to: Float64Array
  readonly shifts: Int32Array
  readonly otherWork: Int32Array
  readonly absences: Int32Array
  /** For each week of the year, whether it holds a night shift. */
  readonly nights: Int32Array
}

/** Counts averages over the limits of regulations 4 and 6, from sums over local days that are used again. */
export function averagesCounter(year: YearSpans) {
  const { midnights, planned, worked, otherWork, absences } = year
  const days = midnights.length - 1
  const before = year.daysBefore
  const time = new Float64Array(days)
  const isWorked = new Uint8Array(days)
  const isAway = new Uint8Array(days)
  const isExcluded = new Uint8Array(days)
  const sums = new Float64Array(days + 1)
  const excluded = new Int32Array(days + 1)
  const daysWorked = new Int32Array(days + 1)
  const workedOn = new Int32Array(days)
  const found = { average: 0, nightAverage: 0 }
  let day = 0

  function count({ n, from, to, shifts, otherWork: others, absences: away, nights }: Worked) {
    time.fill(0)
    isWorked.fill(0)
    day = 0
    for (let i = 0; i < n; i += 1) addSpan(from[i]!, to[i]!, 1)
    day = 0
    for (const i of shifts)
      if (planned.work[i] && worked.breakMinutes[i] !== 255) {
        seek(worked.start[i]!)
        time[day]! -= worked.breakMinutes[i]! * 60_000
      }
    markAway(away)
    average()
    time.fill(0)
    day = 0
    for (const i of shifts)
      if (planned.work[i]) {
        addSpan(planned.start[i]!, planned.end[i]!, 0)
        if (worked.breakMinutes[i] !== 255) time[day]! -= worked.breakMinutes[i]! * 60_000
      }
    day = 0
    for (const i of others) addSpan(otherWork.start[i]!, otherWork.end[i]!, 0)
    nightAverage(nights)
  }

  function seek(at: number) {
    while (day > 0 && midnights[day]! > at) day -= 1
    while (day + 1 < days && midnights[day + 1]! <= at) day += 1
  }

  function addSpan(start: number, end: number, mark: number) {
    seek(start)
    let begin = start
    for (let d = day; d < days && begin < end; d += 1) {
      const until = Math.min(end, midnights[d + 1]!)
      time[d]! += until - begin
      if (mark) isWorked[d] = 1
      begin = until
    }
  }

  /** Whole days away, and of a week no more than five as excluded. */
  function markAway(away: Int32Array) {
    isAway.fill(0)
    isExcluded.fill(0)
    day = 0
    for (const i of away) {
      seek(absences.start[i]!)
      for (let d = day; d < days && midnights[d + 1]! <= absences.end[i]!; d += 1)
        if (midnights[d]! >= absences.start[i]!) isAway[d] = 1
    }
    for (let monday = 0; monday < days; monday += 7) {
      let left = 5
      for (let d = monday; d < Math.min(days, monday + 7); d += 1)
        if (isAway[d] && left > 0) {
          isExcluded[d] = 1
          left -= 1
        }
    }
  }

  function average() {
    let on = 0
    for (let d = 0; d < days; d += 1) {
      sums[d + 1] = sums[d]! + (isExcluded[d] ? 0 : time[d]!)
      excluded[d + 1] = excluded[d]! + isExcluded[d]!
      if (!isExcluded[d] && isWorked[d]) workedOn[on++] = d
      daysWorked[d + 1] = on
    }
    let isOver = false
    for (let end = before + 1; end <= days; end += 1) {
      const start = end - window
      if (start < 0) continue
      const inside = sums[end]! - sums[start]!
      const left = excluded[end]! - excluded[start]!
      let after = 0
      if (left > 0) {
        const last = daysWorked[end]! + left - 1
        after = (last < on ? sums[workedOn[last]! + 1]! : sums[days]!) - sums[end]!
      }
      const over = inside + after > 17 * 48 * hour
      if (over && !isOver) found.average += 1
      isOver = over
    }
  }

  function nightAverage(nights: Int32Array) {
    for (let d = 0; d < days; d += 1) {
      sums[d + 1] = sums[d]! + (isAway[d] ? 0 : time[d]!)
      excluded[d + 1] = excluded[d]! + isAway[d]!
    }
    let held = 0
    let isOver = false
    for (let w = 0; before + (w + 1) * 7 <= days; w += 1) {
      held += nights[w]! - (w >= 17 ? nights[w - 17]! : 0)
      const end = before + (w + 1) * 7
      const start = end - window
      if (start < 0 || held * 3 < 17) continue
      const there = window - (excluded[end]! - excluded[start]!)
      const over = (sums[end]! - sums[start]!) * 7 > 8 * hour * 6 * there
      if (over && !isOver) found.nightAverage += 1
      isOver = over
    }
  }

  return { count, found }
}
