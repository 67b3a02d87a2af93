import type { Shift } from '../../rota/shift.ts'
import { firstWhere } from '../../time/first-where.ts'
import { dayLength, hour, type Instant, instantOf, laterOf } from '../../time/instant.ts'
import { overlapping, type Span } from '../../time/span.ts'
import { cached } from './cached.ts'
import type { Person, Piece } from './person.ts'
import { restsIn } from './rest.ts'
import { shiftsOf } from './work.ts'
import {
  isSure,
  lawfulRest,
  piecesOf,
  type Start,
  startsTooSoon,
  type WorkingDay,
  workingDaysOf,
} from './working-days.ts'

/** Too little daily rest before a start, or on standby alone: the time over which it is reported. */
export interface Shortfall extends Span {
  /** What it is named after, and the other shifts that it is about, in order. */
  readonly judged: Shift
  readonly shifts: readonly Shift[]
  /** In milliseconds. */
  readonly rest: number
  /** The end of the last work from which rest counts. */
  readonly lastWork: Instant
  /** What starts too soon; undefined on standby alone. */
  readonly before: Start | undefined
  /** How many call-outs broke the rest on standby alone. */
  readonly callOuts: number
}

/** The shortfalls of a person for some hours of rest, and shifts of which work before the records decides. In order of time. */
export const shortfallsOf = cached((person: Person, hours: number) => {
  const found: Shortfall[] = []
  const unknown: Shift[] = []
  const days = workingDaysOf(person)
  for (let i = 0; i < days.length; i++) {
    const day = days[i]!
    for (const start of day.starts) {
      const isKnown = isSure(start, hours) && isSure(start, lawfulRest / hour)
      const tooSoon = startsTooSoon(start, hours)
      if (isKnown && !tooSoon) continue
      const named = start.shift ?? shiftBefore(person, start === day.starts[0] ? days[i - 1] : day, start)
      if (!named) continue
      const shortfall = beforeStart(person, start, named)
      if (!isKnown) unknown.push(...shortfall.shifts)
      if (tooSoon) found.push(shortfall)
    }
  }
  const onStandby = shortOnStandby(person, hours)
  found.push(...onStandby.found)
  unknown.push(...onStandby.unknown)
  if (onStandby.found.length > 0) found.sort((a, b) => a.start - b.start)
  return { found, unknown }
})

/**
 * A start of other work is reported where the working day before it holds a shift, or a call-out came since: what the
 * finding is named after, the latest of them.
 */
function shiftBefore(person: Person, day: WorkingDay | undefined, { at }: Start): Shift | undefined {
  const ended = day?.end ?? Number.NEGATIVE_INFINITY
  const called = person.pieces.findLast(({ kind, start }) => kind === 'call-out' && start < at)
  return called && called.start >= ended ? called.shift : shiftsOf(day ? piecesOf(person, day) : []).at(-1)
}

function beforeStart({ stretches }: Person, start: Start, judged: Shift): Shortfall {
  const { at, stretch, rest, shift } = start
  const before = stretches[stretch.index - 1]
  const earlier = stretch.pieces.filter((piece) => piece.start < at)
  const worked = earlier.filter(({ kind }) => kind !== 'call-out')
  const last = before?.pieces.filter(({ end }) => end === before.end) ?? []
  const shifts = [...new Set([...shiftsOf([...last, ...earlier]), shift ?? judged])]
  // Where call-outs fill the time up to the start, since her last work or for most of the 24 hours, no rest lies just before.
  const isAfterRest = before !== undefined && before.end > at - dayLength && worked.length === 0
  const span = isAfterRest
    ? { start: before.end, end: stretch.start, lastWork: before.end }
    : { start: worked.length > 0 ? lastEndOf(worked) : stretch.start, end: at, lastWork: lastEndOf(earlier) }
  return { ...span, judged, shifts, rest, before: start, callOuts: 0 }
}

const lastEndOf = (pieces: readonly Piece[]): Instant =>
  pieces.map(({ end }) => end).reduce(laterOf, instantOf(Number.NEGATIVE_INFINITY))

/** A call-out from whose start 24 hours hold no start of a shift or of other work, with the longest rest in them. */
interface CallAlone {
  readonly call: Piece
  readonly end: Instant
  readonly longest: number
  /** The same where she may have worked at any time before the records. */
  readonly known: number
}

/** The call-outs of a person in order of time: `undefined` for one that is not alone. */
const callsOf = cached((person: Person): readonly (CallAlone | undefined)[] => {
  const { stretches, pieces, recordsFrom } = person
  const calls = pieces.filter(({ kind }) => kind === 'call-out')
  if (calls.length === 0) return []
  const starts = workingDaysOf(person).flatMap((day) => day.starts.map(({ at }) => at))
  return calls.map((call) => {
    const end = instantOf(call.start + dayLength)
    if (starts[firstWhere(starts, (at) => at >= call.start)]! < end) return undefined
    const { longest } = restsIn(stretches, call.start, end)
    const known = call.start < recordsFrom ? restsIn(stretches, recordsFrom, end).longest : longest
    return { call, end, longest, known }
  })
})

/** Call-outs alone with too little rest, successive ones as one. */
function shortOnStandby(person: Person, hours: number): { found: Shortfall[]; unknown: Shift[] } {
  const found: Shortfall[] = []
  const unknown: Shift[] = []
  let run: Shortfall | undefined
  for (const alone of callsOf(person)) {
    if (!alone || alone.longest >= hours * hour) {
      run = undefined
      if (alone && alone.known < hours * hour) unknown.push(alone.call.shift!)
      continue
    }
    const { call, end, longest } = alone
    const start = run?.start ?? call.start
    const within = overlapping(person.stretches, { start, end })
    if (run) found.pop()
    run = {
      start,
      end,
      judged: run?.judged ?? call.shift!,
      shifts: shiftsOf(within),
      rest: Math.min(longest, run?.rest ?? longest),
      lastWork: within.at(-1)!.end,
      before: undefined,
      callOuts: within.flatMap((one) => one.pieces).filter(({ kind }) => kind === 'call-out').length,
    }
    found.push(run)
  }
  return { found, unknown }
}
