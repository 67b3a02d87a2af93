import { coverFloor } from '@amhp/shared/rules/cover-floor.ts'
import { coverMinimum } from '@amhp/shared/rules/cover-minimum.ts'
import { piecesOf } from '@amhp/shared/rules/prepare/cover.ts'
import type { Prepared } from '@amhp/shared/rules/prepare/prepare.ts'
import { intersection, type Span, subtract, union } from '@amhp/shared/time/span.ts'

/** A stretch of required duty for one authority and role; `slot` undefined for the floor. */
export interface GapPiece extends Span {
  readonly authority: string
  readonly role: string
  readonly slot: string | undefined
  readonly required: number
  readonly actual: number
}

/** Where cover is missing: the pieces that `cover-floor` and `cover-minimum` find. */
export function openPieces(prepared: Prepared): GapPiece[] {
  const found = [
    ...coverFloor.check(prepared, {}).findings,
    ...coverMinimum.check(prepared, { quietMinutes: 0 }).findings,
  ]
  return found.map(({ authority, role, slot, start, end, facts }) => ({
    authority: authority!,
    role: role!,
    slot: slot === 'floor' ? undefined : slot,
    start,
    end,
    required: Number(facts.required),
    actual: Number(facts.actual),
  }))
}

/** Where the floor is held by another service's agreement alone. */
export function heldPieces(prepared: Prepared): GapPiece[] {
  const { period, authorities } = prepared
  return authorities.own.flatMap((authority) => {
    const held = prepared.heldElsewhere(authority)
    const without = piecesOf(prepared.cover(authority, 'amhp'), period.start, period.end, (actual) => actual === 0)
    return without.flatMap((span) =>
      held.flatMap((other) => {
        const both = intersection(span, other)
        return both ? [{ ...both, authority, role: 'amhp', slot: undefined, required: 1, actual: 0 }] : []
      }),
    )
  })
}

const subject = ({ authority, role, slot }: GapPiece) => `${authority} ${role} ${slot ?? ''}`

/** What of earlier gaps is no longer one: neither open now nor held by an agreement alone. */
export function closedPieces(earlier: readonly GapPiece[], now: readonly GapPiece[], prepared: Prepared): GapPiece[] {
  const nowBySubject = Map.groupBy(now, subject)
  return [...Map.groupBy(earlier, subject)].flatMap(([key, pieces]) => {
    const [piece] = pieces
    const closed = union(pieces).flatMap((span) => subtract(span, nowBySubject.get(key) ?? []))
    return closed.map((span) => ({ ...piece!, ...span, actual: fewestIn(prepared, piece!, span) }))
  })
}

/** The fewest that cover at any moment of a span inside the period. */
export function fewestIn(
  prepared: Prepared,
  { authority, role }: { authority: string; role: string },
  { start, end }: Span,
): number {
  const pieces = piecesOf(prepared.cover(authority, role), start, end, () => true)
  return Math.min(...pieces.map(({ actual }) => actual))
}
