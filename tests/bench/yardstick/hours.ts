import { nightsCounter } from './nights.ts'
import type { YearSpans } from './spans.ts'

const hour = 3_600_000
const day = 24 * hour

/** Whether a day is the fourth in a row of those that it is told of, in order. */
function runOfFour() {
  let last = Number.NaN
  let inRow = 0
  return (day: number) => {
    if (day === last) return false
    inRow = day === last + 1 ? inRow + 1 : 1
    last = day
    return inRow === 4
  }
}

/** Counts what the rules about hours, days and nights find, a person at a time, into arrays that are used again. */
export function hoursCounter(year: YearSpans, most: number) {
  const { mondays, clocks } = year
  const from = new Float64Array(most)
  const to = new Float64Array(most)
  const works = new Uint8Array(most)
  const weekends = new Int32Array(mondays.length)
  const nights = new Int32Array(mondays.length)
  const night = nightsCounter(year, most)
  const found = {
    longShift: 0,
    days: 0,
    nights: 0,
    nightToDay: 0,
    longInRow: 0,
    over168: 0,
    weekends: 0,
  }

  let stretches = 0

  function count(size: number, start: Float64Array, reach: Float64Array, own: Uint8Array) {
    let n = -1
    for (let i = 0; i < size; i += 1) {
      if (n >= 0 && start[i]! <= to[n]!) works[n]! |= own[i]! & 1
      else {
        n += 1
        from[n] = start[i]!
        works[n] = own[i]! & 1
      }
      to[n] = reach[i]!
    }
    n += 1
    stretches = n
    weekends.fill(0)
    nights.fill(0)
    let clock = 0
    let week = 0
    let lastDay = Number.NaN
    let inRow = 0
    let lastNight = Number.NaN
    let nightsInRow = 0
    let lastWorkedNight = Number.NaN
    let morning = Number.NaN
    let mornings = 0
    let morningsBefore = 0
    const long = runOfFour()
    const early = runOfFour()
    for (let i = 0; i < n; i += 1) {
      const a = from[i]!
      const b = to[i]!
      while (clock + 1 < clocks.at.length && clocks.at[clock + 1]! <= a) clock += 1
      while (week + 1 < mondays.length && mondays[week + 1]! <= a) week += 1
      const face = a + clocks.offset[clock]!
      const today = Math.floor(face / day)
      const weekday = (today + 3) % 7
      if (weekday > 4) weekends[week] = 1
      if (today > lastDay + 1 || Number.isNaN(lastDay)) inRow = 0
      if (today !== lastDay) inRow += 1
      if (inRow === 8 && today !== lastDay) found.days += 1
      lastDay = today
      const shift = face - today * day
      if (works[i] && shift >= 6 * hour && shift < 12 * hour && lastNight >= today - 2 && lastNight < today)
        found.nightToDay += 1
      if (works[i] && shift >= 6 * hour && shift < 12 * hour) {
        if (today !== morning) {
          morningsBefore = today === morning + 1 ? mornings : 0
          mornings = 0
        }
        morning = today
        mornings += 1
      }
      const late = face + hour
      const end = late + b - a
      let atNight = false
      for (let midnight = Math.floor(late / day) * day; midnight < end; midnight += day) {
        const time = Math.min(end, midnight + 7 * hour) - Math.max(late, midnight)
        if (time <= 0) continue
        const night = midnight / day - 1
        lastWorkedNight = night
        if (time < 3 * hour) continue
        atNight = true
        if (night !== lastNight) nightsInRow = night === lastNight + 1 ? nightsInRow + 1 : 1
        if (night !== lastNight && nightsInRow === 4) found.nights += 1
        if (lastNight !== night) {
          if (morning === night && lastNight < morning - 1) found.nightToDay += mornings + morningsBefore
          else if ((morning === night || morning === night - 1) && !(lastNight >= morning)) found.nightToDay += mornings
        }
        lastNight = night
        nights[week] = 1
      }
      if (b - a > (atNight ? 8 : 12) * hour) found.longShift += 1
      if (works[i] && b - a > 10 * hour && long(today)) found.longInRow += 1
      if (works[i] && !atNight && shift < 7 * hour && early(today)) found.longInRow += 1
    }
    found.over168 += over(n, 168 * hour, 72 * hour)
    night.count(n, from, to, works)
    weekendsInEight()
    return lastWorkedNight
  }

  /** How many times that do not overlap hold more work than a limit. */
  function over(n: number, length: number, limit: number) {
    let times = 0
    let free = Number.NEGATIVE_INFINITY
    let sum = 0
    let k = 0
    for (let i = 0; i < n; i += 1) {
      const end = from[i]! + length
      while (k < n && from[k]! < end) {
        sum += to[k]! - from[k]!
        k += 1
      }
      const worked = sum - Math.max(0, to[k - 1]! - end)
      sum -= to[i]! - from[i]!
      if (worked <= limit || from[i]! < free) continue
      times += 1
      free = end
    }
    return times
  }

  function weekendsInEight() {
    for (let w = 0; w + 1 < mondays.length; w += 1) {
      if (!weekends[w]) continue
      let worked = 0
      for (let v = Math.max(0, w - 7); v <= w; v += 1) worked += weekends[v]!
      if (worked > 4) found.weekends += 1
    }
  }
  return { found, night: night.found, count, n: () => stretches, from, to, nights }
}
