import type { Header } from './header.ts'
import type { PlaceFault } from './layout.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

/** Columns beside the days in which some rows have more than numbers. */
export function columnsWithoutDay(
  sheet: SheetRows,
  { row, days, faults, nameColumns }: Header,
  rows: readonly (readonly SheetCell[])[],
): PlaceFault[] {
  const known = new Set([...days, ...faults].map(({ column }) => column))
  const firstDay = Math.min(...known)
  const first = Math.min(firstDay, ...nameColumns.map((column) => column + 1))
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: Math.max(0, width - first) }, (_, i) => first + i)
    .filter((column) => !known.has(column) && !nameColumns.includes(column))
    .filter((column) => column > firstDay || !isWord(sheet[row]![column]))
    .filter((column) => rows.some((cells) => !isBlank(cells[column]) && !isNumber(cells[column]!)))
    .map((column) => ({
      ...{ row, column, text: displayText(sheet[row]![column] ?? '') },
      message: 'This column has no day: write one, or leave the column out',
    }))
}

/** A heading such as `Team`: left of the days, columns of other things are usual. */
const isWord = (cell: SheetCell | undefined) => typeof cell === 'string' && /^\p{L}[\p{L} .'’/&-]*$/u.test(cell)

export const isNumber = (cell: SheetCell) => typeof cell === 'string' && /^[-+]?\d+([.,]\d+)?%?$/.test(cell)
