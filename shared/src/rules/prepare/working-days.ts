import type { Shift } from '../../rota/shift.ts'
import { dayLength, hour, type Instant, instantOf, laterOf } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { dayNumberAt } from '../../time/zone.ts'
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
  /** With the call-outs that touch its work. */
  readonly pieces: Piece[]
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
  const add = (to: WorkingDay, piece: Piece) => {
    to.pieces.push(piece)
    to.end = laterOf(to.end, piece.end)
  }
  for (const stretch of person.stretches) {
    // Call-outs belong to the work that they touch, of two days the earlier.
    const before: Piece[] = []
    let isAtWork = false
    for (const piece of stretch.pieces) {
      if (piece.kind === 'call-out') {
        if (isAtWork) add(day!, piece)
        else before.push(piece)
        continue
      }
      if (piece.start > lastEnd) {
        const start = startOf(person, stretch, piece, lastEnd, day, unknown)
        const begins = !day || start.rest >= lawfulRest || !start.continues
        if (!day || begins) {
          const at = isAtWork ? piece.start : stretch.start
          day = { start: at, end: at, starts: [], pieces: [] }
          days.push(day)
        }
        day.starts.push(start)
        for (const call of before) add(day, call)
      }
      lastEnd = laterOf(lastEnd, piece.end)
      isAtWork = true
      add(day!, piece)
    }
  }
  return days
})

function startOf(
  person: Person,
  stretch: Stretch,
  { start: at, shift }: Piece,
  lastEnd: Instant,
  day: WorkingDay | undefined,
  unknown: UnknownBegin,
): Start {
  const { zone, recordsFrom } = person
  const since = laterOf(lastEnd, instantOf(at - dayLength))
  const rest = longestRestSince(person, stretch, since)
  const knownRest = recordsFrom <= since ? rest : longestRestSince(person, stretch, laterOf(since, recordsFrom))
  const isOnDayOf = (begin: Instant) => dayNumberAt(zone, begin) === dayNumberAt(zone, at)
  const continuesFrom = (begin: Instant) => {
    const span = stretch.end - begin
    return span <= lawfulSpan || (dayLength - span > rest && isOnDayOf(begin))
  }
  const continues = day !== undefined && continuesFrom(day.start)
  const maySplit = unknown.next({ at, stretch, rest, knownRest, continues }, continuesFrom)
  return { at, shift, stretch, rest, knownRest, continues, maySplit }
}

interface UnknownBegin {
  /** Takes the next start; whether work before the records decides if it continues its working day. */
  next(
    start: Pick<Start, 'at' | 'stretch' | 'rest' | 'knownRest' | 'continues'>,
    continuesFrom: (begin: Instant) => boolean,
  ): boolean
}

/**
 * Follows where else a working day may have begun, if something was worked before the records: at starts on record, or
 * before the records. After 11 hours of rest that are on record nothing is unknown.
 */
function unknownBegin({ recordsFrom }: Person): UnknownBegin {
  let others: readonly Instant[] = []
  let isEarlier = false
  return {
    next({ at, stretch, rest, knownRest, continues }, continuesFrom) {
      if (knownRest >= lawfulRest) {
        others = []
        isEarlier = false
        return false
      }
      const mayContinueEarlier = stretch.start <= recordsFrom || stretch.end - recordsFrom < lawfulSpan
      if (rest >= lawfulRest) {
        others = []
        isEarlier = mayContinueEarlier
        return false
      }
      const may = new Set(others.map(continuesFrom))
      if (isEarlier) {
        may.add(false)
        if (mayContinueEarlier) may.add(true)
      }
      const next = others.filter(continuesFrom)
      if (may.has(false) && continues) next.push(at)
      others = next
      isEarlier &&= mayContinueEarlier
      return may.has(!continues)
    },
  }
}
