import type { Gap } from '@amhp/shared/contract/cover.ts'
import { type Cover, type CoverPiece, isFloor } from '@amhp/shared/cover/cover.ts'
import { covers, isFor } from '@amhp/shared/cover/covering.ts'
import { lowestIn, stepsIn } from '@amhp/shared/cover/steps.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import { holeSentence, whatItBreaks } from '@amhp/shared/rules/check/hole-sentence.ts'
import { isHole, listed } from '@amhp/shared/rules/check/holes.ts'
import { namesOf } from '@amhp/shared/rules/check/sentence.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import { laterOf } from '@amhp/shared/time/instant.ts'
import { overlaps, totalOf } from '@amhp/shared/time/span.ts'
import type { PublishedRotas } from '../rota-document/published-rotas.ts'

/** A piece in some state, with the cover of the draft at its time. */
export interface DraftedPiece extends CoverPiece {
  readonly draft: Cover
}

/** The pieces of one stretch in one state and role, as one gap. */
export function describeGap(
  { reference, shifts }: PublishedRotas,
  state: Gap['state'],
  pieces: readonly [DraftedPiece, ...DraftedPiece[]],
): Gap {
  const names = namesOf(reference.document)
  const role = pieces[0].role as ShiftRole
  const behind = shifts.filter(
    (shift) =>
      shift.role === role &&
      covers(shift) &&
      pieces.some((piece) => isFor(shift, piece.authority) && overlaps(shift, piece)),
  )
  const breaks = whatItBreaks(pieces.map(findingOf), names)
  const why = {
    open: () =>
      listed(pieces.map(findingOf))
        .filter(isHole)
        .map((hole) => holeSentence(hole, names))
        .join(' '),
    unpublished: () => `${draftedIn(pieces[0]) > 0 ? 'Somebody' : 'Nobody'} on duty in the draft: ${breaks}.`,
    fallback: () => `Another service has agreed to cover: ${breaks}.`,
    closed: () => `Now covered: ${breaks}.`,
  }[state]()
  return {
    state,
    role,
    start: pieces[0].start,
    end: pieces.map(({ end }) => end).reduce(laterOf),
    why: state === 'open' ? `${why}${draftText(pieces)}` : why,
    parts: pieces.map((piece) => ({
      authority: piece.authority,
      authorityName: names.authority(piece.authority),
      slot: piece.slot ? { id: piece.slot.id, name: piece.slot.name } : null,
      start: piece.start,
      end: piece.end,
      required: piece.minimum,
      actual: piece.actual,
      draft: draftedIn(piece) === piece.actual ? null : draftedIn(piece),
    })),
    shifts: state === 'unpublished' ? [] : behind.map(({ id }) => id),
  }
}

/** The fewest in the draft at any moment of a piece. */
export const draftedIn = (piece: DraftedPiece): number =>
  lowestIn(piece.draft.covering(piece.authority, piece.role), piece)

/** Whether the draft fills a gap, or part of it. */
function draftText(pieces: readonly DraftedPiece[]): string {
  const missing = (piece: DraftedPiece, below: number) =>
    totalOf(stepsIn(piece.draft.covering(piece.authority, piece.role), piece, below))
  if (pieces.every((piece) => missing(piece, piece.minimum) === 0)) return ' The draft fills it.'
  const isBetter = (piece: DraftedPiece) => missing(piece, piece.actual + 1) < piece.end - piece.start
  return pieces.some(isBetter) ? ' The draft fills a part of it.' : ''
}

/** As `cover-floor` and `cover-minimum` find it. */
const findingOf = (piece: CoverPiece): Finding => ({
  key: '',
  rule: isFloor(piece) ? 'cover-floor' : 'cover-minimum',
  level: 'gap',
  authority: piece.authority,
  role: piece.role,
  slot: piece.slot?.id ?? 'floor',
  start: piece.start,
  end: piece.end,
  shifts: [],
  facts: { required: piece.minimum, actual: piece.actual },
})
