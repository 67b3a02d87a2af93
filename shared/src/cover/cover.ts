import type { DutySlot } from '../rota/duty-slot.ts'
import { expandDutySlots } from '../rota/expand-duty.ts'
import { periodSpan, type Rota } from '../rota/rota.ts'
import { earlierOf, laterOf } from '../time/instant.ts'
import { type Span, subtract } from '../time/span.ts'
import { type CoveringPerson, type Headcount, headcountOf } from './headcount.ts'
import { onTopOf } from './on-top.ts'
import { lowestIn, type Steps, stepsIn } from './steps.ts'

/** The role that the statutory floor is held in. */
export const floorRole = 'amhp'

/**
 * How a stretch of duty stands, worst first. `held-elsewhere`: no AMHP covers the floor, but another service has agreed to.
 * `on-standby`: met, but not without those on standby.
 */
export const coverStates = ['gap', 'held-elsewhere', 'below-target', 'on-standby', 'met', 'not-needed'] as const
export type CoverState = (typeof coverStates)[number]

/** What an authority needs in a role over some time. */
export interface Duty extends Span {
  readonly authority: string
  readonly role: string
  /** Undefined for the floor, and where nobody is needed. */
  readonly slot: DutySlot | undefined
  readonly minimum: number
  readonly target: number
}

/** A part of a duty over which the number that covers stays the same. */
export interface CoverPiece extends Duty {
  readonly actual: number
  /** Those of them who are not on standby; all of them unless standby is kept apart. */
  readonly atWork: number
  readonly state: CoverState
}

/** The cover of a rota over its period. */
export interface Cover extends Headcount {
  readonly period: Span
  /** The authorities that the service answers for. */
  readonly authorities: readonly string[]
  /** Those that meet the period, uncut. */
  readonly slots: readonly DutySlot[]
  /** The roles that the duty needs, the floor's first. */
  readonly roles: readonly string[]
  /**
   * The floor, each slot and the time that needs nobody, cut into pieces, over a span inside the period. With standby
   * `apart` they are cut also where the number changes of those who are not on standby; else nothing is `on-standby`.
   */
  pieces(authority: string, role: string, within?: Span, standby?: 'apart'): CoverPiece[]
  /** Of every authority and role, the pieces of the whole period in which fewer cover than some number. */
  piecesBelow(limit: (duty: Duty) => number): CoverPiece[]
  /** Those in which fewer cover than the target. */
  shortfalls(): readonly CoverPiece[]
}

export const isFloor = ({ role, slot }: Duty): boolean => role === floorRole && slot === undefined

/** `people` are those of the rota, where somebody has grouped its shifts and absences already. */
export function coverOf(rota: Rota, people?: readonly CoveringPerson[]): Cover {
  const period = periodSpan(rota)
  const authorities = rota.service.authorities.map(({ id }) => id)
  const slots = expandDutySlots(rota)
  const roles = [...new Set([floorRole, ...slots.map(({ role }) => role)])]
  const headcount = headcountOf(rota, people)
  let all: readonly (readonly [Steps, Duty[]])[] | undefined
  const piecesBelow: Cover['piecesBelow'] = (limit) => {
    all ??= authorities.flatMap((authority) =>
      roles.map((role) => [headcount.covering(authority, role), dutiesOf(authority, role, period, slots)] as const),
    )
    return all.flatMap(([steps, duties]) =>
      duties.flatMap((duty) => {
        const below = limit(duty)
        return lowestIn(steps, duty) < below ? cut(duty, headcount, { below }) : []
      }),
    )
  }
  let shortfalls: readonly CoverPiece[] | undefined
  return {
    ...headcount,
    period,
    authorities,
    slots,
    roles,
    pieces: (authority, role, within = period, standby) =>
      dutiesOf(authority, role, within, slots).flatMap((duty) => cut(duty, headcount, { standby })),
    piecesBelow,
    shortfalls() {
      shortfalls ??= piecesBelow(({ target }) => target)
      return shortfalls
    },
  }
}

function dutiesOf(authority: string, role: string, within: Span, slots: readonly DutySlot[]): Duty[] {
  const planned: Duty[] = []
  const extra: Duty[] = []
  for (const slot of slots) {
    const { minimum, target, additional } = slot
    const start = laterOf(slot.start, within.start)
    const end = earlierOf(slot.end, within.end)
    if (start < end && slot.role === role && slot.authorities.includes(authority))
      (additional ? extra : planned).push({ authority, role, slot, minimum, target, start, end })
  }
  const pattern = planned.filter(({ slot }) => slot?.band !== undefined)
  planned.push(...extra.flatMap((duty) => onTopOf(pattern, duty)))
  if (role === floorRole) return [{ ...within, authority, role, slot: undefined, minimum: 1, target: 1 }, ...planned]
  const free = subtract(within, planned)
  return [...planned, ...free.map((span) => ({ ...span, authority, role, slot: undefined, minimum: 0, target: 0 }))]
}

interface Cut {
  /** Only the pieces in which fewer cover. */
  readonly below?: number
  readonly standby?: 'apart' | undefined
}

function cut(duty: Duty, counts: Headcount, { below, standby }: Cut): CoverPiece[] {
  const { authority, role, slot, minimum, target } = duty
  const pieces: CoverPiece[] = []
  for (const step of stepsIn(counts.covering(authority, role), duty, below)) {
    const actual = step.count
    const add = ({ start, end }: Span, atWork: number, state: CoverState) => {
      pieces.push({ authority, role, slot, minimum, target, start, end, actual, atWork, state })
    }
    if (actual === 0 && isFloor(duty))
      for (const held of stepsIn(counts.heldElsewhere(authority), step))
        add(held, 0, held.count === 0 ? 'gap' : 'held-elsewhere')
    else if (standby === 'apart')
      for (const part of stepsIn(counts.atWork(authority, role), step))
        add(part, part.count, stateOf(duty, actual, part.count))
    else add(step, actual, stateOf(duty, actual, actual))
  }
  return pieces
}

function stateOf({ minimum, target }: Duty, actual: number, atWork: number): CoverState {
  if (target === 0) return 'not-needed'
  if (actual < minimum) return 'gap'
  if (actual < target) return 'below-target'
  return atWork < minimum ? 'on-standby' : 'met'
}
