import { averagesCounter } from './averages.ts'
import { hoursCounter } from './hours.ts'
import { byPerson, type YearSpans } from './spans.ts'
import { standbyCounter } from './standby.ts'
import { workingDayCounter } from './working-days.ts'

const hour = 3_600_000

/** Counts of what the rules about people find, by one pass a person. */
export function people(year: YearSpans) {
  const { planned, worked, callOuts, otherWork, absences } = year
  const shiftsOf = byPerson(worked, year.people)
  const plannedOf = byPerson(planned, year.people)
  const callsOf = byPerson(callOuts, year.people)
  const otherOf = byPerson(otherWork, year.people)
  const awayOf = byPerson(absences, year.people)
  const start = new Float64Array(2 * worked.start.length + callOuts.start.length + otherWork.start.length)
  const end = new Float64Array(start.length)
  const own = new Uint8Array(start.length)
  /** The latest end among the pieces so far: ends may nest. */
  const reach = new Float64Array(start.length)
  const found = { weeklyRest: 0, doubleBooked: 0, absent: 0, overrun: 0, missedBreak: 0 }
  const standby = standbyCounter(year)
  const hours = hoursCounter(year, start.length)
  const days = workingDayCounter(year)
  const averages = averagesCounter(year)

  for (let p = 0; p < year.people; p += 1) {
    let size = 0
    const put = (from: number, to: number, kind: number) => {
      let at = size
      for (; at > 0 && start[at - 1]! > from; at -= 1) {
        start[at] = start[at - 1]!
        end[at] = end[at - 1]!
        own[at] = own[at - 1]!
      }
      start[at] = from
      end[at] = to
      own[at] = kind
      size += 1
    }
    for (let k = shiftsOf.first[p]!; k < shiftsOf.first[p + 1]!; k += 1) {
      const i = shiftsOf.order[k]!
      if (!planned.work[i]) continue
      let from = worked.start[i]!
      const to = worked.end[i]!
      for (let n = awayOf.first[p]!; n < awayOf.first[p + 1]! && !worked.ended[i] && from < to; n += 1) {
        const a = awayOf.order[n]!
        if (absences.end[a]! <= from || absences.start[a]! >= to) continue
        if (absences.start[a]! > from) put(from, absences.start[a]!, 1)
        from = absences.end[a]!
      }
      if (from < to) put(from, to, 1)
    }
    for (let k = callsOf.first[p]!; k < callsOf.first[p + 1]!; k += 1)
      put(callOuts.start[callsOf.order[k]!]!, callOuts.end[callsOf.order[k]!]!, 0)
    for (let k = otherOf.first[p]!; k < otherOf.first[p + 1]!; k += 1)
      put(otherWork.start[otherOf.order[k]!]!, otherWork.end[otherOf.order[k]!]!, 2)

    for (let i = 0; i < size; i += 1) reach[i] = Math.max(i > 0 ? reach[i - 1]! : 0, end[i]!)
    let week = 0
    let longest = 0
    let reached = Number.NEGATIVE_INFINITY
    const rest = (from: number, to: number) => {
      while (week + 1 < year.mondays.length && from < to) {
        const stop = Math.min(to, year.mondays[week + 1]!)
        longest = Math.max(longest, stop - Math.max(from, year.mondays[week]!))
        if (to < year.mondays[week + 1]!) return
        if (longest < 35 * hour) found.weeklyRest += 1
        longest = 0
        from = year.mondays[week + 1]!
        week += 1
      }
    }
    for (let i = 0; i < size; i += 1) {
      const from = start[i]!
      if (from > reached) rest(Math.max(reached, year.mondays[0]!), from)
      reached = Math.max(reached, end[i]!)
    }
    rest(Math.max(reached, year.mondays[0]!), year.to)
    days.count({ size, start, end, reach, own })
    hours.count(size, start, reach, own)
    averages.count({
      n: hours.n(),
      from: hours.from,
      to: hours.to,
      shifts: plannedOf.order.subarray(plannedOf.first[p]!, plannedOf.first[p + 1]!),
      otherWork: otherOf.order.subarray(otherOf.first[p]!, otherOf.first[p + 1]!),
      absences: awayOf.order.subarray(awayOf.first[p]!, awayOf.first[p + 1]!),
      nights: hours.nights,
    })
    standby.count(
      p,
      plannedOf.order.subarray(plannedOf.first[p]!, plannedOf.first[p + 1]!),
      hours.n(),
      hours.from,
      hours.to,
    )

    for (let k = plannedOf.first[p]!; k < plannedOf.first[p + 1]!; k += 1) {
      const i = plannedOf.order[k]!
      if (worked.end[i]! - planned.end[i]! > hour) found.overrun += 1
      if (worked.breakMinutes[i]! < 20 && planned.work[i] && worked.end[i]! - worked.start[i]! > 6 * hour)
        found.missedBreak += 1
      for (let n = k + 1; n < plannedOf.first[p + 1]! && planned.start[plannedOf.order[n]!]! < planned.end[i]!; n += 1)
        found.doubleBooked += 1
      for (let n = awayOf.first[p]!; n < awayOf.first[p + 1]!; n += 1) {
        const a = awayOf.order[n]!
        if (absences.start[a]! < planned.end[i]! && planned.start[i]! < absences.end[a]!) {
          found.absent += 1
          break
        }
      }
    }
  }
  return { ...found, ...days.found, ...averages.found, ...hours.found, ...hours.night, ...standby.found }
}
