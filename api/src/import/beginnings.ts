import { readDayParts } from './header-days.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

/** How a row begins, to know it again in another sheet: its first text. Empty where that is a day, which the next sheet has others of. */
export function beginningOf(cells: readonly SheetCell[] = []): string {
  const first = cells.find((cell) => !isBlank(cell))
  return first === undefined || readDayParts(first, 'day-first') ? '' : displayText(first)
}

/** What stands at the head of a column: its last text above the first shifts. Empty where that is a day. */
export function headingOf(sheet: SheetRows, column: number, firstRow: number): string {
  const above = sheet.slice(0, firstRow).map((row) => row[column])
  return beginningOf([above.findLast((cell) => !isBlank(cell)) ?? ''])
}

const rowsOfHeadings = 20

/** Whether a column may have this heading. */
export const hasHeading = (sheet: SheetRows, column: number, text: string) =>
  sheet.slice(0, rowsOfHeadings).some((row) => sameText(displayText(row[column] ?? ''), text))

export const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
