import { longestRest, type Minutes } from './minute-oracle.ts'

// Working days and daily rest as rules.md words them, minute by minute.

const fullDay = 1440
const rest = 660
const longest = fullDay - rest

interface Start {
  readonly at: number
  /** Those that start here; none where other work does. */
  readonly shifts: readonly string[]
  readonly rest: number
  readonly tooSoon: boolean
}
interface Day {
  readonly from: number
  readonly starts: Start[]
}

const isOwn = ({ shiftWork, otherWork }: Minutes, i: number) =>
  i >= 0 && (shiftWork[i]!.length > 0 || otherWork[i] === 1)

function daysOf(minutes: Minutes): Day[] {
  const { size, work, shiftWork, dayOf } = minutes
  const days: Day[] = []
  for (let at = 0; at < size; at++) {
    if (!isOwn(minutes, at) || isOwn(minutes, at - 1)) continue
    let stretchEnd = at
    while (stretchEnd < size && work[stretchEnd]) stretchEnd++
    let stretchFrom = at
    while (stretchFrom > 0 && work[stretchFrom - 1] && !isOwn(minutes, stretchFrom - 1)) stretchFrom--
    let lastEnd = at
    while (lastEnd > 0 && lastEnd > at - fullDay && !isOwn(minutes, lastEnd - 1)) lastEnd--
    const before = longestRest(work, lastEnd, at)
    const day = days.at(-1)
    const span = day ? stretchEnd - day.from : 0
    const continues =
      day !== undefined && (span <= longest || (dayOf(day.from) === dayOf(at) && fullDay - span > before))
    const start = { at, shifts: shiftWork[at]!, rest: before, tooSoon: before < rest && !continues }
    if (day && before < rest && continues) day.starts.push(start)
    // A call-out between two days that touches both belongs to the earlier.
    else
      days.push({ from: isOwn(minutes, stretchFrom - 1) && work[stretchFrom - 1] ? at : stretchFrom, starts: [start] })
  }
  return days
}

/** From where to where each working day goes, and the shifts in it, those of call-outs too. */
function spansOf(minutes: Minutes) {
  const days = daysOf(minutes)
  return days.map(({ from }, i) => {
    const next = days[i + 1]?.starts[0]?.at ?? minutes.size
    let to = next
    while (!isOwn(minutes, to - 1)) to--
    const shifts = new Set(minutes.shiftWork.slice(from, to).flat())
    const touching = minutes.calls.filter((call) => call.from < next && call.to >= from).sort((a, b) => a.from - b.from)
    for (const call of touching)
      if (call.from <= to) {
        to = Math.max(to, call.to)
        shifts.add(call.shift)
      }
    return { from, to, shifts }
  })
}

/** Working days of more than 13 hours that hold a shift or a call-out of the service. */
export const longDays = (minutes: Minutes) =>
  spansOf(minutes)
    .filter(({ from, to, shifts }) => to - from > longest && shifts.size > 0)
    .map(({ from, to }) => ({ from, to }))

/** Starts that are too soon, and standby alone with too little rest: where the finding ends, and the rest. */
export function tooSoon(minutes: Minutes) {
  const { work, calls, size } = minutes
  const days = daysOf(minutes)
  const spans = spansOf(minutes)
  const starts = days.flatMap((day) => day.starts)
  const before = days.flatMap(({ starts: [start] }, i) => {
    const earlier = spans[i - 1]
    const isNamed =
      start!.shifts.length > 0 ||
      (earlier?.shifts.size ?? 0) > 0 ||
      calls.some((call) => call.from < start!.at && call.from >= (earlier?.to ?? 0))
    return start!.tooSoon && isNamed ? [{ at: start!.at, shifts: start!.shifts, rest: start!.rest }] : []
  })
  const alone: { from: number; to: number; rest: number }[] = []
  let isRun = false
  for (const { from } of [...calls].sort((a, b) => a.from - b.from)) {
    const to = from + fullDay
    const most = longestRest(work, from, Math.min(to, size))
    const isShort = most < rest && !starts.some(({ at }) => from <= at && at < to)
    if (isShort && isRun) {
      const last = alone.pop()!
      alone.push({ from: last.from, to, rest: Math.min(last.rest, most) })
    } else if (isShort) alone.push({ from, to, rest: most })
    isRun = isShort
  }
  return { before, alone }
}
