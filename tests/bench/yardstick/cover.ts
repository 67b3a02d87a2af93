import { byPerson, type YearSpans } from './spans.ts'

/** Minutes of floor gap, slots under minimum and under target, and shifts with an ineligible piece, by sweeping sorted edges. */
export function cover(year: YearSpans) {
  const { planned, worked, absences, eligible } = year
  const awayOf = byPerson(absences, year.people)
  const found = { floorGap: 0, underMinimum: 0, underTarget: 0, notApproved: 0 }
  const size = planned.start.length
  const covered = new Uint8Array(size)
  const inOrder = byPerson(planned, year.people).order
  const edges = new Float64Array(size * 8)

  for (const spans of eligible) {
    const eligibleOf = byPerson(spans, year.people)
    for (let role = 0; role < year.roles; role += 1) {
      let count = 0
      let person = -1
      let reached = 0
      for (let position = 0; position < size; position += 1) {
        const i = inOrder[position]!
        if (!planned.covers[i] || planned.role[i] !== role) continue
        const p = planned.person[i]!
        if (p !== person) reached = 0
        person = p
        const from = Math.max(planned.start[i]!, worked.start[i]!)
        const to = Math.min(planned.end[i]!, worked.end[i]!)
        for (let k = eligibleOf.first[p]!; k < eligibleOf.first[p + 1]!; k += 1) {
          const e = eligibleOf.order[k]!
          let start = Math.max(from, spans.start[e]!)
          const end = Math.min(to, spans.end[e]!)
          if (start >= end) continue
          if (start === from && end === to) covered[i] = 1
          // Each person counts once: what an overlapping shift has counted already is left out.
          start = Math.max(start, reached)
          reached = Math.max(reached, end)
          for (let n = awayOf.first[p]!; n < awayOf.first[p + 1]! && start < end; n += 1) {
            const a = awayOf.order[n]!
            if (absences.end[a]! <= start || absences.start[a]! >= end) continue
            if (absences.start[a]! > start) {
              edges[count++] = start * 2 + 1
              edges[count++] = absences.start[a]! * 2
            }
            start = absences.end[a]!
          }
          if (start < end) {
            edges[count++] = start * 2 + 1
            edges[count++] = end * 2
          }
        }
      }
      sweep(edges.subarray(0, count).sort(), role)
    }
  }
  for (let i = 0; i < size; i += 1) if (planned.covers[i] && !covered[i]) found.notApproved += 1
  return found

  function sweep(sorted: Float64Array, role: number) {
    const at = new Float64Array(sorted.length + 2)
    const held = new Int32Array(sorted.length + 2)
    let pieces = 0
    let now = 0
    at[0] = year.from
    for (const edge of sorted) {
      const time = Math.floor(edge / 2)
      if (time > at[pieces]!) {
        pieces += 1
        at[pieces] = time
      }
      now += edge % 2 ? 1 : -1
      held[pieces] = now
    }
    at[pieces + 1] = Math.max(year.to, at[pieces]!)
    if (role === 0) {
      for (let k = 0; k <= pieces; k += 1) {
        if (held[k] === 0)
          found.floorGap += Math.max(0, Math.min(at[k + 1]!, year.to) - Math.max(at[k]!, year.from)) / 60_000
      }
    }
    let k = 0
    const { slots } = year
    for (let s = 0; s < slots.start.length; s += 1) {
      if (slots.role[s] !== role) continue
      while (k > 0 && at[k]! > slots.start[s]!) k -= 1
      while (k < pieces && at[k + 1]! <= slots.start[s]!) k += 1
      let previous = -1
      for (let n = k; n <= pieces && at[n]! < slots.end[s]!; n += 1) {
        const have = held[n]!
        if (have !== previous && have < slots.minimum[s]!) found.underMinimum += 1
        else if (have !== previous && have < slots.target[s]!) found.underTarget += 1
        previous = have
      }
    }
  }
}
