import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'

/** How the duty stands over a stretch, worst first. `fallback`: met only by standby or by another service's agreement. */
export const stripStates = ['gap', 'below', 'fallback', 'met', 'not-needed'] as const
export type StripState = (typeof stripStates)[number]

/** A stretch of the strip over which nothing changes. */
export interface StripPiece extends Span {
  readonly state: StripState
  readonly required: number
  readonly target: number
  readonly actual: number
  /** Authorities short of what is required. */
  readonly short: readonly string[]
}

export interface NeededSpan extends Span {
  readonly role: string
  readonly minimum: number
  readonly target: number
  readonly authorities: readonly string[]
}

/** Someone covering a role for an authority. `standby`: only if called. */
export interface CoveringSpan extends Span {
  readonly amhp: string
  readonly role: string
  readonly authority: string
  readonly standby: boolean
}

export interface StripInput {
  readonly authorities: readonly string[]
  readonly slots: readonly NeededSpan[]
  readonly covering: readonly CoveringSpan[]
  readonly elsewhere: readonly (Span & { readonly authority: string })[]
}

/** The role that the floor asks for at every moment: one AMHP for each authority. */
const floorRole = 'amhp'

/** The roles that the strip shows, the floor's first. */
export const stripRoles = (slots: readonly NeededSpan[]): string[] => [
  ...new Set([floorRole, ...slots.map((slot) => slot.role)]),
]

/** One role's strip over a span, in order of time, neighbours of one look joined. */
export function stripPieces(role: string, within: Span, input: StripInput): StripPiece[] {
  const slots = input.slots.filter((slot) => slot.role === role)
  const covering = input.covering.filter((span) => span.role === role)
  const pieces: StripPiece[] = []
  const cuts = cutsOf(within, [...slots, ...covering, ...(role === floorRole ? input.elsewhere : [])])
  for (let i = 0; i + 1 < cuts.length; i++) {
    const span = { start: cuts[i]!, end: cuts[i + 1]! }
    const holds = (other: Span) => other.start <= span.start && other.end >= span.end
    const now: StripInput = {
      authorities: input.authorities,
      slots: slots.filter(holds),
      covering: covering.filter(holds),
      elsewhere: input.elsewhere.filter(holds),
    }
    const piece = { ...span, ...worstOf(input.authorities.map((authority) => judge(role, authority, now))) }
    const last = pieces.at(-1)
    if (last && sameLook(last, piece)) pieces[pieces.length - 1] = { ...last, end: piece.end }
    else pieces.push(piece)
  }
  return pieces
}

type Look = Omit<StripPiece, 'start' | 'end'>

function judge(role: string, authority: string, { slots, covering, elsewhere }: StripInput): Look {
  const serving = slots.filter((slot) => slot.authorities.includes(authority))
  const planned = Math.max(0, ...serving.map((slot) => slot.minimum))
  const target = Math.max(planned, ...serving.map((slot) => slot.target))
  const there = covering.filter((span) => span.authority === authority)
  const actual = new Set(there.map((span) => span.amhp)).size
  const ready = new Set(there.filter((span) => !span.standby).map((span) => span.amhp)).size
  const held = role === floorRole && elsewhere.some((span) => span.authority === authority)
  const required = role === floorRole ? Math.max(1, planned) : planned
  const look = (state: StripState): Look => ({
    state,
    required,
    target: Math.max(required, target),
    actual,
    short: state === 'gap' ? [authority] : [],
  })
  if (required === 0 && target === 0) return look('not-needed')
  if (actual < required) return look(held && actual >= planned ? 'fallback' : 'gap')
  if (actual < target) return look('below')
  return look(ready < required ? 'fallback' : 'met')
}

function worstOf(looks: readonly Look[]): Look {
  const rank = (look: Look) => stripStates.indexOf(look.state)
  const worst = looks.reduce((a, b) => (rank(b) < rank(a) || (rank(b) === rank(a) && b.actual < a.actual) ? b : a))
  return { ...worst, short: looks.flatMap((look) => look.short) }
}

function cutsOf(within: Span, spans: readonly Span[]): Instant[] {
  const cuts = new Set<number>([within.start, within.end])
  for (const { start, end } of spans) {
    for (const cut of [start, end]) if (cut > within.start && cut < within.end) cuts.add(cut)
  }
  return [...cuts].sort((a, b) => a - b).map(instantOf)
}

const sameLook = (a: Look, b: Look): boolean =>
  a.state === b.state &&
  a.required === b.required &&
  a.target === b.target &&
  a.actual === b.actual &&
  a.short.join() === b.short.join()
