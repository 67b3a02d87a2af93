import { absenceWords } from '@amhp/shared/rota/absence.ts'
import { howToType, readTypedShift, type TypedCell, type TypedShift } from '@amhp/shared/rota/typed-shift.ts'

export type { TypedShift } from '@amhp/shared/rota/typed-shift.ts'

/** `adds`: the text began with `+`, so what is in the cell stays. */
export interface ReadCell {
  readonly shifts: readonly TypedShift[]
  readonly adds: boolean
}

export interface UnreadCell {
  readonly sentence: string
}

/**
 * Reads what was typed into a cell: a code (`D`), times (`9-5`, `5pm-8.45am`), times with a kind or role (`17-9 standby`),
 * several with commas (`D, 20-22`), or `+N` to add to what is there. Anything else gives a sentence that says what to type.
 */
export function readCellInput(text: string, cell: TypedCell): ReadCell | UnreadCell {
  const adds = text.trim().startsWith('+')
  const pieces = text
    .replace(/^\s*\+/, '')
    .split(/[,;]/)
    .map((piece) => piece.trim())
  if (pieces.every((piece) => piece === '')) return { sentence: `Type ${howToType(cell.codes)}` }
  const shifts: TypedShift[] = []
  for (const piece of pieces.filter((text) => text !== '')) {
    const read = readPiece(piece, cell)
    if ('sentence' in read) return read
    shifts.push(read)
  }
  return { shifts, adds }
}

function readPiece(text: string, cell: TypedCell): TypedShift | UnreadCell {
  const isCode = cell.codes.some((known) => known.code === text.toUpperCase())
  if (!isCode && absenceWords.some((word) => word === text.toUpperCase()))
    return { sentence: `“${text}” is an absence: enter it on the absences page` }
  return readTypedShift(text, cell)
}
