import { type Cover, isFloor } from '../../cover/cover.ts'
import { minutesUp } from '../../time/instant.ts'
import { lengthOf, totalOf } from '../../time/span.ts'

/** How far the floor of one authority is covered over the period, in whole minutes. */
export interface FloorCover {
  readonly authority: string
  readonly floorMinutes: number
  readonly coveredMinutes: number
  /** Held by another service while no AMHP of this one covers. */
  readonly coveredElsewhereMinutes: number
  readonly gapMinutes: number
}

export const floorCover = (cover: Cover): FloorCover[] =>
  cover.authorities.map((authority) => {
    const short = cover.shortfalls().filter((piece) => isFloor(piece) && piece.authority === authority)
    const all = lengthOf(cover.period)
    const [gap, elsewhere] = (['gap', 'held-elsewhere'] as const).map((state) =>
      totalOf(short.filter((piece) => piece.state === state)),
    )
    return {
      authority,
      floorMinutes: minutesUp(all),
      coveredMinutes: minutesUp(all - gap! - elsewhere!),
      coveredElsewhereMinutes: minutesUp(elsewhere!),
      gapMinutes: minutesUp(gap!),
    }
  })
