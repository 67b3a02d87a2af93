import { type Cover, type CoverPiece, type CoverState, coverStates } from '@amhp/shared/cover/cover.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'

/** How the duty looks over a stretch, worst first. `fallback`: met only by standby or by another service's agreement. */
export const stripStates = ['gap', 'below', 'fallback', 'met', 'not-needed'] as const
export type StripState = (typeof stripStates)[number]

const lookOf: Record<CoverState, StripState> = {
  gap: 'gap',
  'held-elsewhere': 'fallback',
  'below-target': 'below',
  'on-standby': 'fallback',
  met: 'met',
  'not-needed': 'not-needed',
}

/** A stretch of the strip over which nothing changes. */
export interface StripPiece extends Span {
  readonly state: StripState
  readonly required: number
  readonly target: number
  readonly actual: number
  /** Authorities short of what is required. */
  readonly short: readonly string[]
}

type Look = Omit<StripPiece, 'start' | 'end'>

/** One role's strip over a day, in order of time, neighbours of one look joined: the worst of the authorities at each moment. */
export function stripPieces(role: string, day: Span, cover: Cover): StripPiece[] {
  const byAuthority = cover.authorities.map((authority) => cover.pieces(authority, role, day, 'apart'))
  const pieces: StripPiece[] = []
  for (const span of cutsOf(byAuthority.flat())) {
    const holding = byAuthority.map((all) => all.filter((one) => one.start <= span.start && one.end >= span.end))
    const piece = { ...span, ...worstOf(holding.map(judge)) }
    const last = pieces.at(-1)
    if (last && sameLook(last, piece)) pieces[pieces.length - 1] = { ...last, end: piece.end }
    else pieces.push(piece)
  }
  return pieces
}

/** What one authority's floor and slots come to at a moment. */
function judge(pieces: readonly CoverPiece[]): Look {
  const worst = coverStates.find((state) => pieces.some((piece) => piece.state === state))!
  const state = lookOf[worst]
  return {
    state,
    required: Math.max(...pieces.map(({ minimum }) => minimum)),
    target: Math.max(...pieces.map(({ target }) => target)),
    actual: pieces[0]!.actual,
    short: state === 'gap' ? [pieces[0]!.authority] : [],
  }
}

function worstOf(looks: readonly Look[]): Look {
  const rank = (look: Look) => stripStates.indexOf(look.state)
  const worst = looks.reduce((a, b) => (rank(b) < rank(a) || (rank(b) === rank(a) && b.actual < a.actual) ? b : a))
  return { ...worst, short: looks.flatMap((look) => look.short) }
}

/** The stretches between all starts and ends. */
function cutsOf(spans: readonly Span[]): Span[] {
  const cuts: Instant[] = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return cuts.slice(1).map((end, i) => ({ start: cuts[i]!, end }))
}

const sameLook = (a: Look, b: Look): boolean =>
  a.state === b.state &&
  a.required === b.required &&
  a.target === b.target &&
  a.actual === b.actual &&
  a.short.join() === b.short.join()
