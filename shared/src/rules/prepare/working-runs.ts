import { hour } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import type { Person, Piece } from './person.ts'
import { shortfallsOf } from './rest.ts'
import { holdsShiftWork } from './work.ts'

const joining = 11 * hour

/** Work from the first start to the last finish. */
export interface Work extends Span {
  readonly pieces: readonly Piece[]
}

/** Work that spans more than the limit, stretches first; and work that unrecorded earlier work could lengthen. */
export function spansOf(person: Person, limit: number, restHours: number): { tooLong: Work[]; unknown: Work[] } {
  const tooLong: Work[] = []
  const unknown: Work[] = []
  for (const stretch of person.stretches) {
    const long = stretch.end - stretch.start > limit && holdsShiftWork(stretch)
    // Work before the records may touch it, and be of a shift.
    if (long || stretch.start <= person.recordsFrom) (long ? tooLong : unknown).push(stretch)
  }
  const long = [...tooLong]
  const inLong = (piece: Piece) => long.some((work) => work.start <= piece.start && piece.start < work.end)
  forEachRun(person, limit, restHours, ({ start, end, from, to, mayStartEarlier, mayBeCut }) => {
    const long = end - start > limit
    const pieces = person.pieces.slice(from, to).filter((piece) => piece.shiftWork)
    if (long ? mayBeCut : mayStartEarlier) unknown.push({ start, end, pieces })
    if (long && !pieces.some(inLong)) tooLong.push({ start, end, pieces })
  })
  return { tooLong, unknown }
}

/** Shift work in a row: `from` to `to` (exclusive) hold its pieces, among others. */
interface Run extends Span {
  readonly from: number
  readonly to: number
  /** Work before the records may begin it, or leave too little daily rest before a start in it. */
  readonly mayStartEarlier: boolean
  readonly mayBeCut: boolean
}

/**
 * Runs join shift work with less than 11 h between its pieces and are cut before each start that has too little daily rest.
 * Call-outs and other work lengthen a stretch and make no run. Only those are given that are, or may be, longer than the limit.
 */
function forEachRun(person: Person, limit: number, restHours: number, found: (run: Run) => void): void {
  const { recordsFrom, pieces } = person
  /** The starts with too little daily rest, and whether that is certain. */
  const short = new Map(shortfallsOf(person, restHours).map(({ start, judged }) => [start, judged]))
  let first: Piece | undefined
  let end = recordsFrom
  let from = 0
  let to = 0
  let mayBeCut = false
  const finish = () => {
    if (!first) return
    const mayStartEarlier = first.start - recordsFrom < joining && !short.get(first.start)
    if (end - first.start > limit || mayStartEarlier)
      found({ start: first.start, end, from, to, mayStartEarlier, mayBeCut })
  }
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    if (!piece.shiftWork) continue
    const cut = piece.start > end ? short.get(piece.start) : undefined
    if (first && piece.start - end < joining && !cut) {
      if (piece.end > end) end = piece.end
      if (cut === false) mayBeCut = true
    } else {
      finish()
      first = piece
      end = piece.end
      from = i
      mayBeCut = false
    }
    to = i + 1
  }
  finish()
}
