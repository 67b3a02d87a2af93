/** Spans as bare typed arrays: what a loop written for speed alone would be given. Times are epoch milliseconds. */
export interface Spans {
  readonly person: Int32Array
  readonly start: Float64Array
  readonly end: Float64Array
}

export interface YearSpans {
  readonly people: number
  readonly from: number
  readonly to: number
  /** Planned shifts; `work` tells shift work from standby, `covers` the kinds that cover, `role` indexes `roles`. */
  readonly planned: Spans & { readonly work: Uint8Array; readonly covers: Uint8Array; readonly role: Uint8Array }
  /** The same shifts, same order, as worked; `ended` where an actual end is on record; minutes of break, 255 where none are. */
  readonly worked: Spans & { readonly ended: Uint8Array; readonly breakMinutes: Uint8Array }
  readonly callOuts: Spans
  readonly otherWork: Spans
  readonly absences: Spans
  /** For each authority, when each person may act for it. */
  readonly eligible: readonly Spans[]
  readonly slots: {
    readonly start: Float64Array
    readonly end: Float64Array
    readonly role: Uint8Array
    readonly minimum: Uint8Array
    readonly target: Uint8Array
  }
  readonly roles: number
  /** The role that stands behind another, -1 where nobody has it. */
  readonly backup: number
  /** Mondays at local midnight, one more than there are weeks. */
  readonly mondays: Float64Array
  /** Local midnights from 17 weeks before the year, a Monday, to its end; and how many days lie before the year. */
  readonly midnights: Float64Array
  readonly daysBefore: number
  /** From each moment on, ascending, what the clocks add to UTC. */
  readonly clocks: { readonly at: Float64Array; readonly offset: Float64Array }
}

/** Positions of the spans of each person, in order of start: `of(p)` is `order.subarray(first[p], first[p + 1])`. */
export function byPerson(spans: Spans, people: number) {
  const size = spans.start.length
  const first = new Int32Array(people + 1)
  for (let i = 0; i < size; i += 1) first[spans.person[i]! + 1]! += 1
  for (let p = 0; p < people; p += 1) first[p + 1]! += first[p]!
  const next = first.slice()
  const order = new Int32Array(size)
  for (let i = 0; i < size; i += 1) {
    const p = spans.person[i]!
    let at = next[p]!++
    for (; at > first[p]! && spans.start[order[at - 1]!]! > spans.start[i]!; at -= 1) order[at] = order[at - 1]!
    order[at] = i
  }
  return { first, order }
}
