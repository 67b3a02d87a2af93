import { type Cover, isFloor } from '../../cover/cover.ts'
import { minutesUp } from '../../time/instant.ts'
import { lengthOf, totalOf } from '../../time/span.ts'
import type { FloorCover } from './reply.ts'

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
