import { hour, type Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import type { Prepared } from './prepare.ts'
import { shortfallsOf } from './rest-before.ts'
import type { Person, Piece } from './work.ts'

const joining = 11 * hour

/** Work from the first start to the last finish. */
export interface Work extends Span {
  readonly pieces: readonly Piece[]
}

/** What spans more than the limit, stretches first; and what work before the records could join, and so lengthen. */
export function spansOf(
  prepared: Prepared,
  person: Person,
  limit: number,
  restHours: number,
): { tooLong: Work[]; unknown: Work[] } {
  const tooLong: Work[] = []
  const unknown: Work[] = []
  for (const { start, end, from, to } of person.stretches) {
    if (end - start <= limit && start > prepared.recordsFrom) continue
    const pieces = person.pieces.slice(from, to)
    if (pieces.some((piece) => piece.shiftWork)) (end - start > limit ? tooLong : unknown).push({ start, end, pieces })
  }
  const long = [...tooLong]
  const inLong = (piece: Piece) => long.some((work) => work.start <= piece.start && piece.start < work.end)
  forEachRun(prepared, person, restHours, (start, end, from, to, mayStartEarlier) => {
    if (end - start <= limit && !mayStartEarlier) return
    const pieces = person.pieces.slice(from, to).filter((piece) => piece.shiftWork)
    if (end - start <= limit) unknown.push({ start, end, pieces })
    else if (!pieces.some(inLong)) tooLong.push({ start, end, pieces })
  })
  return { tooLong, unknown }
}

/**
 * Runs join shift work with less than 11 h between its pieces and are cut before each start that has too little daily rest.
 * Call-outs and other work lengthen a stretch and make no run. `from` to `to` (exclusive) hold a run's pieces, among others.
 */
function forEachRun(
  prepared: Prepared,
  person: Person,
  restHours: number,
  found: (start: Instant, end: Instant, from: number, to: number, mayStartEarlier: boolean) => void,
): void {
  const { recordsFrom } = prepared
  const { pieces } = person
  const short = new Set<Instant>()
  for (const { start, judged } of shortfallsOf(prepared, person, restHours)) if (judged) short.add(start)
  let first: Piece | undefined
  let end = recordsFrom
  let from = 0
  let to = 0
  const finish = () => {
    if (first) found(first.start, end, from, to, first.start - recordsFrom < joining && !short.has(first.start))
  }
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    if (!piece.shiftWork) continue
    if (first && piece.start - end < joining && !(piece.start > end && short.has(piece.start))) {
      if (piece.end > end) end = piece.end
    } else {
      finish()
      first = piece
      end = piece.end
      from = i
    }
    to = i + 1
  }
  finish()
}
