import type { Person, Piece } from '@amhp/shared/rules/prepare/person.ts'
import { piecesOf, workingDaysOf } from '@amhp/shared/rules/prepare/working-days.ts'
import { hour, type Instant, instantOf, laterOf } from '@amhp/shared/time/instant.ts'

interface RestAfter {
  /** When she may next start. */
  readonly earliestStart: Instant
  /** Where her working day goes on, as planned: what starts next, and when the day ends. */
  readonly goesOn: { readonly next: Piece; readonly end: Instant } | undefined
}

/** The rest after work that ended at a moment: of some hours, and after the rest of her working day. */
export function restAfter(person: Person, ended: Instant, hours: number): RestAfter {
  const day = workingDaysOf(person).findLast(({ start }) => start < ended)
  const next = day && piecesOf(person, day).find((piece) => piece.start >= ended && piece.kind !== 'call-out')
  const end = next ? day.end : ended
  return { earliestStart: instantOf(end + Math.round(hours * hour)), goesOn: next && { next, end } }
}

/** Until when she is resting now; undefined where she is at work, between two parts of a working day, or rested. */
export function restingUntil(person: Person, now: Instant, hours: number): Instant | undefined {
  const worked = person.pieces.filter(({ start }) => start < now)
  if (worked.length === 0) return undefined
  const ended = worked.map(({ end }) => end).reduce(laterOf)
  if (ended > now) return undefined
  const { earliestStart, goesOn } = restAfter(person, ended, hours)
  return goesOn || earliestStart <= now ? undefined : earliestStart
}
