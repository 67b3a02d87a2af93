import { daysBetween, weekdayOf } from '@amhp/shared/time/date.ts'
import { labelled, noLabels } from './labels.ts'
import { type DayContext, type DayOfColumn, type HeaderFault, readDays } from './read-days.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

/** The header of a block: its row of days, the columns of names, and the day of each column. */
export interface Header {
  readonly row: number
  /** The rows of people: the first, and the one after the last. */
  readonly first: number
  readonly end: number
  readonly nameColumns: readonly number[]
  readonly days: readonly DayOfColumn[]
  readonly faults: readonly HeaderFault[]
}

/** Reads a row of days, from left to right. Days that do not say their month follow `from`. None may be far from today. */
export function readHeader(sheet: SheetRows, row: number, context: DayContext): Header {
  const { days, faults } = readDays(sheet, row, context)
  const firstDay = Math.min(sheet[row]!.length, ...[...days, ...faults].map(({ column }) => column))
  const beside = faults.length > 0 ? [] : blankBeside(sheet, row, days)
  const all = [...days, ...beside].sort((a, b) => a.column - b.column)
  const { columns } = context.labels ?? noLabels
  const chosen = labelled(columns, 'names', 'duty')
  const names = chosen.length > 0 ? chosen : nameColumns(sheet, row, firstDay)
  return { row, first: row + 1, end: sheet.length, nameColumns: names, days: all, faults }
}

/**
 * Blank columns right of a day belong to it where each day has as many and none is missing: its cell is merged over them.
 */
function blankBeside(sheet: SheetRows, row: number, days: readonly DayOfColumn[]) {
  const cells = sheet[row]!
  const width = Math.max(...sheet.map((one) => one.length))
  const blankAfter = days.map(({ column }) => {
    const next = cells.findIndex((cell, other) => other > column && !isBlank(cell))
    return (next < 0 ? width : next) - column - 1
  })
  const [count = 0] = blankAfter
  const rises = days.slice(1).every(({ date }, i) => {
    const step = daysBetween(days[i]!.date, date)
    return step === 1 || (step === 3 && weekdayOf(date) === 'mon')
  })
  // The last day may have none where its column is blank to the end of the sheet.
  const some = days.length > 2 ? blankAfter.slice(0, -1) : blankAfter
  if (days.length < 2 || !rises || some.some((other) => other !== count)) return []
  const isUsed = ({ column }: DayOfColumn) => sheet.slice(row + 1).some((one) => !isBlank(one[column + 1]))
  // Two days alone may be apart by chance.
  if (days.length === 2 && !isUsed(days[0]!)) return []
  return days.flatMap(({ column, date }, i) =>
    Array.from({ length: Math.min(count, blankAfter[i]!) }, (_, more) => ({ column: column + 1 + more, date })),
  )
}

/** The columns left of the days with a heading for names, or else the first column with words in it. */
function nameColumns(sheet: SheetRows, row: number, before: number): number[] {
  const heads = Array.from({ length: before }, (_, column) => headOf(sheet, row, column))
  const find = (shape: RegExp) => heads.findIndex((head) => shape.test(head))
  const forename = find(/^(fore|first|given) ?name/)
  const surname = find(/^(sur|last|family) ?name/)
  if (forename >= 0 && surname >= 0) return [forename, surname]
  const named = find(/\b(name|amhp|staff|worker|person|who)s?\b/)
  if (named >= 0) return [named]
  // Duties may be single letters.
  for (const rows of [sheet.slice(row + 1), sheet.slice(0, row)])
    for (const shape of [/\p{L}{2}/u, /\S/]) {
      const filled = heads.findIndex((_, column) =>
        rows.some((cells) => typeof cells[column] === 'string' && shape.test(cells[column])),
      )
      if (filled >= 0) return [filled]
    }
  return []
}

function headOf(sheet: SheetRows, row: number, column: number): string {
  const cell = sheet[row]?.[column]
  return typeof cell === 'string' ? cell.toLowerCase() : ''
}

/** The cells that name the days of some headers. */
export const dayPlaces = (sheet: SheetRows, headers: readonly Header[]) =>
  headers.flatMap(({ row, days }) =>
    days.filter(({ column }) => !isBlank(sheet[row]![column])).map((day) => ({ row, ...day })),
  )

/** The name in a row. */
export const nameIn = (cells: readonly SheetCell[], { nameColumns }: Pick<Header, 'nameColumns'>): string =>
  nameColumns
    .map((column) => displayText(cells[column] ?? ''))
    .join(' ')
    .trim()
