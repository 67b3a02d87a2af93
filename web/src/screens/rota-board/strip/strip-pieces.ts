import { type Cover, type CoverPiece, type CoverState, coverStates } from '@amhp/shared/cover/cover.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'

/** Worst first. `fallback`: met only by standby or another service. */
export const stripStates = ['gap', 'below', 'fallback', 'met', 'not-needed'] as const
export type StripState = (typeof stripStates)[number]

const stripStateOf: Record<CoverState, StripState> = {
  gap: 'gap',
  'held-elsewhere': 'fallback',
  'below-target': 'below',
  'on-standby': 'fallback',
  met: 'met',
  'not-needed': 'not-needed',
}

/** A span of the strip with one state. */
export interface StripPiece extends Span {
  readonly state: StripState
  readonly required: number
  readonly target: number
  readonly actual: number
}

/** The strip of one role, for one authority, over a day: its floor and slots, with equal neighbours joined. */
export function stripPieces(role: string, authority: string, day: Span, cover: Cover): StripPiece[] {
  const all = cover.pieces(authority, role, day, 'apart')
  const pieces: StripPiece[] = []
  for (const span of cutsOf(all)) {
    const current = all.filter((one) => one.start <= span.start && one.end >= span.end)
    const piece = { ...span, ...stateOf(current) }
    const last = pieces.at(-1)
    if (last && sameState(last, piece)) pieces[pieces.length - 1] = { ...last, end: piece.end }
    else pieces.push(piece)
  }
  return pieces
}

type PieceState = Omit<StripPiece, 'start' | 'end'>

/** The state at a moment, from the floor and slots that hold it. */
function stateOf(pieces: readonly CoverPiece[]): PieceState {
  const worst = coverStates.find((state) => pieces.some((piece) => piece.state === state))!
  return {
    state: stripStateOf[worst],
    required: Math.max(...pieces.map(({ minimum }) => minimum)),
    target: Math.max(...pieces.map(({ target }) => target)),
    actual: pieces[0]!.actual,
  }
}

/** The spans between all starts and ends. */
function cutsOf(spans: readonly Span[]): Span[] {
  const cuts: Instant[] = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return cuts.slice(1).map((end, i) => ({ start: cuts[i]!, end }))
}

const sameState = (a: PieceState, b: PieceState): boolean =>
  a.state === b.state && a.required === b.required && a.target === b.target && a.actual === b.actual
