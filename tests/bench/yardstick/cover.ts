import { byPerson, type YearSpans } from './spans.ts'

/** How many cover from `at[i]` on: `held[i]`, for `i` up to and with `pieces`. */
interface Steps {
  readonly at: Float64Array
  readonly held: Int32Array
  readonly pieces: number
}

/** Minutes of floor gap, slots under minimum, under target and held by one alone, and shifts with an ineligible piece, by sweeping sorted edges. */
export function cover(year: YearSpans) {
  const { planned, worked, absences, eligible } = year
  const awayOf = byPerson(absences, year.people)
  const found = { floorGap: 0, underMinimum: 0, underTarget: 0, singlePoint: 0, notApproved: 0 }
  const size = planned.start.length
  const covered = new Uint8Array(size)
  const inOrder = byPerson(planned, year.people).order
  const edges = new Float64Array(size * 8)

  for (const spans of eligible) {
    const steps: Steps[] = []
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
      steps[role] = sweep(edges.subarray(0, count).sort())
    }
    floor(steps[0]!)
    for (let role = 0; role < year.roles; role += 1)
      if (role !== year.backup) slotsOf(role, steps[role]!, steps[year.backup])
  }
  for (let i = 0; i < size; i += 1) if (planned.covers[i] && !covered[i]) found.notApproved += 1
  return found

  function sweep(sorted: Float64Array): Steps {
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
    return { at, held, pieces }
  }

  function floor({ at, held, pieces }: Steps) {
    for (let k = 0; k <= pieces; k += 1)
      if (held[k] === 0)
        found.floorGap += Math.max(0, Math.min(at[k + 1]!, year.to) - Math.max(at[k]!, year.from)) / 60_000
  }

  function slotsOf(role: number, { at, held, pieces }: Steps, backup: Steps | undefined) {
    let k = 0
    let b = 0
    const { slots } = year
    for (let s = 0; s < slots.start.length; s += 1) {
      if (slots.role[s] !== role) continue
      while (k > 0 && at[k]! > slots.start[s]!) k -= 1
      while (k < pieces && at[k + 1]! <= slots.start[s]!) k += 1
      let previous = -1
      for (let n = k; n <= pieces && at[n]! < slots.end[s]!; n += 1) {
        const have = held[n]!
        if (have === previous) continue
        if (have < slots.minimum[s]!) found.underMinimum += 1
        else if (have < slots.target[s]!) found.underTarget += 1
        previous = have
        if (have !== 1) continue
        let end = n + 1
        while (end <= pieces && held[end] === 1) end += 1
        b = alone(Math.max(at[n]!, slots.start[s]!), Math.min(at[end]!, slots.end[s]!), backup, b)
      }
    }
  }

  /** Counts the times without a backup in a time that one person holds alone; gives the step reached, to go on from. */
  function alone(start: number, end: number, backup: Steps | undefined, reached: number) {
    if (!backup) {
      found.singlePoint += 1
      return 0
    }
    const { at, held, pieces } = backup
    let b = reached
    while (b > 0 && at[b]! > start) b -= 1
    while (b < pieces && at[b + 1]! <= start) b += 1
    let previous = -1
    for (let n = b; n <= pieces && at[n]! < end; n += 1) {
      if (held[n] === 0 && previous !== 0) found.singlePoint += 1
      previous = held[n]!
    }
    return b
  }
}
