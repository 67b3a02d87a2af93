import { type Span, subtract } from '../../time/span.ts'
import { piecesOf } from './cover.ts'
import { minutesUp } from './minutes.ts'
import type { Prepared } from './prepare.ts'

/** The role that the statutory floor is held in. */
export const floorRole = 'amhp'

/** The role of those who stand behind others: nobody on duty is alone while one of them is too. */
export const backupRole = 'backup'

/** The parts of the period in which no AMHP covers the floor for an authority. */
export function uncovered({ cover, period }: Prepared, authority: string): readonly Span[] {
  const steps = cover(authority, floorRole)
  // Asked twice of each authority, and authorities often share their cover.
  steps.open ??= piecesOf(steps, period.start, period.end, (actual) => actual === 0)
  return steps.open
}

const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)

/** How far the floor of one authority is covered over the period, in whole minutes. */
export interface FloorCover {
  readonly authority: string
  readonly floorMinutes: number
  readonly coveredMinutes: number
  /** Held by another service while no AMHP of this one covers. */
  readonly coveredElsewhereMinutes: number
  readonly gapMinutes: number
}

/** How far each authority's floor is covered, in whole minutes: by AMHPs, otherwise by another service, or not at all. */
export function floorCover(prepared: Prepared): FloorCover[] {
  const { period, authorities } = prepared
  return authorities.own.map((authority) => {
    const without = uncovered(prepared, authority)
    const held = prepared.heldElsewhere(authority)
    const gap = total(without.flatMap((span) => subtract(span, held)))
    const all = period.end - period.start
    return {
      authority,
      floorMinutes: minutesUp(all),
      coveredMinutes: minutesUp(all - total(without)),
      coveredElsewhereMinutes: minutesUp(total(without) - gap),
      gapMinutes: minutesUp(gap),
    }
  })
}
