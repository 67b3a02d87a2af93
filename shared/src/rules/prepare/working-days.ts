import type { Shift } from '../../rota/shift.ts'
import { dayLength, hour, type Instant, instantOf } from '../../time/instant.ts'
import { always, overlapping, type Span } from '../../time/span.ts'
import { dayNumberAt, type Zone } from '../../time/zone.ts'
import { cached } from './cached.ts'
import type { Person, Piece, Stretch } from './person.ts'
import { longestRestSince } from './rest.ts'

/** The rest of regulation 10, and the longest span that leaves room for it in 24 hours. */
export const lawfulRest = 11 * hour
export const lawfulSpan = dayLength - lawfulRest

/** A start of shift work or other work that no such work before holds or touches. */
export interface Start {
  readonly at: Instant
  /** Undefined where other work starts. */
  readonly shift: Shift | undefined
  /** Holds the start. */
  readonly stretch: Stretch
  /** The longest rest since her last shift or other work ended, of the last 24 hours: call-outs break it. In milliseconds. */
  readonly rest: number
  /** The same where she may have worked at any time before the records. */
  readonly knownRest: number
  /** Whether it continues the working day (split work), and so needs no rest before it. */
  readonly continues: boolean
  /** Whether work before the records could change that. */
  readonly maySplit: boolean
}

/** Shift work and other work from a start after 11 hours of rest, or one too soon, to the next such start. */
export interface WorkingDay extends Span {
  end: Instant
  /** The first one begins it. */
  readonly starts: Start[]
  /** The start that begins the next; without end after the last. */
  next: Instant
}

/** Whether a start has too little rest before it: `hours` are 11 or more. */
export const startsTooSoon = ({ rest, continues }: Start, hours: number): boolean => rest < hours * hour && !continues

/** Whether that is certain, whatever was worked before the records. */
export const isSure = ({ rest, knownRest, maySplit }: Start, hours: number): boolean =>
  rest < hours * hour ? !maySplit : knownRest >= hours * hour

/** The working days of a person in order of time. Call-outs begin none; those that touch work lengthen its day. */
export const workingDaysOf = cached((person: Person): readonly WorkingDay[] => {
  const days: WorkingDay[] = []
  let day: WorkingDay | undefined
  let lastEnd = instantOf(Number.NEGATIVE_INFINITY)
  const unknown = unknownBegin(person)
  for (const stretch of person.stretches) {
    let isAtWork = false
    /** The end of the call-outs that touch the first work of the stretch. */
    let calledUntil = stretch.start
    for (const { kind, start: at, end, shift } of stretch.pieces) {
      if (kind !== 'call-out') {
        if (at > lastEnd) {
          const start = startOf(person, stretch, at, shift, lastEnd, day, unknown)
          if (day && start.rest < lawfulRest && start.continues) day.starts.push(start)
          else {
            // Call-outs belong to the work that they touch, of two days the earlier.
            const begin = isAtWork ? at : stretch.start
            if (day) day.next = at
            day = { start: begin, end: begin, starts: [start], next: always.end }
            days.push(day)
          }
          if (!isAtWork && calledUntil > day.end) day.end = calledUntil
        }
        if (end > lastEnd) lastEnd = end
        isAtWork = true
      }
      if (!isAtWork) {
        if (end > calledUntil) calledUntil = end
      } else if (end > day!.end) day!.end = end
    }
  }
  return days
})

/** The work of a day and the call-outs that touch it, in order. */
export function piecesOf({ stretches }: Person, { start, end, next }: WorkingDay): Piece[] {
  const found: Piece[] = []
  for (const { pieces } of overlapping(stretches, { start, end })) {
    const own = pieces.filter((piece) => piece.start >= start && piece.start < next)
    if (own.some(({ kind }) => kind !== 'call-out')) found.push(...own)
  }
  return found
}

function startOf(
  person: Person,
  stretch: Stretch,
  at: Instant,
  shift: Shift | undefined,
  lastEnd: Instant,
  day: WorkingDay | undefined,
  unknown: UnknownBegin,
): Start {
  const { zone, recordsFrom } = person
  const since = lastEnd > at - dayLength ? lastEnd : instantOf(at - dayLength)
  const rest = longestRestSince(person, stretch, since)
  const knownRest = recordsFrom <= since ? rest : longestRestSince(person, stretch, recordsFrom)
  const continues = day !== undefined && continuesFrom(zone, day.start, at, stretch.end, rest)
  const maySplit = unknown(at, stretch, rest, knownRest, continues)
  return { at, shift, stretch, rest, knownRest, continues, maySplit }
}

/** Whether a start goes on with a working day that began earlier, given the end of its stretch and the rest before it. */
function continuesFrom(zone: Zone, begin: Instant, at: Instant, end: Instant, rest: number): boolean {
  const span = end - begin
  return span <= lawfulSpan || (dayLength - span > rest && dayNumberAt(zone, begin) === dayNumberAt(zone, at))
}

/** Takes the next start; whether work before the records decides if it continues its working day. */
type UnknownBegin = (at: Instant, stretch: Stretch, rest: number, knownRest: number, continues: boolean) => boolean

/**
 * Follows where else a working day may have begun, if something was worked before the records: at starts on record, or
 * before the records. After 11 hours of rest that are on record nothing is unknown.
 */
function unknownBegin({ zone, recordsFrom }: Person): UnknownBegin {
  let others: readonly Instant[] = []
  let isEarlier = false
  return (at, stretch, rest, knownRest, continues) => {
    if (knownRest >= lawfulRest && !isEarlier && others.length === 0) return false
    const mayContinueEarlier = stretch.start <= recordsFrom || stretch.end - recordsFrom < lawfulSpan
    const continuing = others.filter((begin) => continuesFrom(zone, begin, at, stretch.end, rest))
    const mayContinue = continuing.length > 0 || (isEarlier && mayContinueEarlier)
    const mayBegin = continuing.length < others.length || isEarlier
    const maySplit = continues ? mayBegin : mayContinue
    if (rest >= lawfulRest) {
      others = []
      isEarlier = knownRest < lawfulRest && mayContinueEarlier
      return maySplit
    }
    others = mayBegin && continues ? [...continuing, at] : continuing
    isEarlier &&= mayContinueEarlier
    return maySplit
  }
}
