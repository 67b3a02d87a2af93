import { minutesUp } from '@amhp/shared/time/instant.ts'
import { totalOf, union } from '@amhp/shared/time/span.ts'
import { durationWords, timeOf } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { counted } from '../../../parts/counted.ts'
import { roleWord } from '../../../parts/shift-words.ts'
import type { BoardDay } from '../board-days.ts'
import type { StripLine } from './strip-lines.ts'
import type { StripPiece, StripState } from './strip-pieces.ts'

export const stripStateWords: Record<StripState, string> = {
  gap: 'gap',
  below: 'met, below target',
  fallback: 'met only by standby or another service',
  met: 'met',
  'not-needed': 'not needed',
}

/** `AMHP cover, Northshire Council`. */
export const lineName = ({ role, whose }: Pick<StripLine, 'role' | 'whose'>): string =>
  `${roleWord(role)} cover${whose === null ? '' : `, ${whose}`}`

/** `17:00 to 24:00`: a day ends at 24:00, not 00:00. */
export function pieceTimes(zone: Zone, day: BoardDay, piece: StripPiece): string {
  return `${timeOf(zone, piece.start)} to ${piece.end === day.end ? '24:00' : timeOf(zone, piece.end)}`
}

/** `17:00 to 17:30 gap, 0 of 1`. */
export function pieceText(zone: Zone, day: BoardDay, piece: StripPiece): string {
  const times = pieceTimes(zone, day, piece)
  if (piece.state === 'not-needed') return `${times} not needed`
  const target = piece.target > piece.required ? `, target ${piece.target}` : ''
  return `${times} ${stripStateWords[piece.state]}, ${piece.actual} of ${piece.required}${target}`
}

/** `No gap`, or `2 gaps, 3 hours 15 minutes`. Pieces with different numbers that touch are one gap. */
export function gapSummary(pieces: readonly StripPiece[]): string {
  const gaps = union(pieces.filter((piece) => piece.state === 'gap'))
  if (gaps.length === 0) return pieces.every((piece) => piece.state === 'not-needed') ? 'Not needed' : 'No gap'
  const minutes = minutesUp(totalOf(gaps))
  return `${counted(gaps.length, 'gap')}, ${durationWords(minutes)}`
}
