import type { LocalDate } from '@amhp/shared/time/date.ts'

/** A cell's text, or its day where the spreadsheet stores a date, or a text that may not mean what it says. */
export type SheetCell = string | DayCell | DoubtfulCell

interface DayCell {
  readonly date: LocalDate
  /** Somebody said so: it may differ from the days beside it. */
  readonly isSaid?: true
}

/** An error that the spreadsheet shows, such as `#N/A`, or a text that is struck through. */
export interface DoubtfulCell {
  readonly doubt: 'error' | 'struck through'
  readonly text: string
}

/** All rows from the top, blank ones too: a row's number is its index plus one. */
export type SheetRows = readonly (readonly SheetCell[])[]

/** A tab of a workbook; a CSV file is one, without a name. */
export interface Tab {
  readonly name: string
  readonly isHidden: boolean
}

/** Rows and columns as the spreadsheet names them: 3, `C`. */
export interface RowsAndColumns {
  readonly rows: readonly number[]
  readonly columns: readonly string[]
}

/** The cells of one tab. */
export interface Sheet {
  readonly tabs: readonly Tab[]
  /** The name of the tab that was read. */
  readonly tab: string
  readonly rows: SheetRows
  /** Hidden rows and columns that hold anything. */
  readonly hidden: RowsAndColumns
}

export const mostBytes = 5 * 1024 * 1024
export const mostUnpacked = 50 * 1024 * 1024
export const mostRows = 5000
export const mostColumns = 500
/** Longer text is not a name, code or time. It is truncated so that regular expressions stay fast. */
export const mostLetters = 200

/** What to do with a sheet that is too large. */
export const shorterSheet = 'Copy a shorter period, or fewer people, into a new file, then import that.'

/** A file that cannot be read. The message says what to do. */
export class SheetRefusal extends Error {
  readonly code: 'not-accepted' | 'too-large'

  constructor(message: string, code: 'not-accepted' | 'too-large' = 'not-accepted') {
    super(message)
    this.code = code
  }
}

export const tooManyBytes = () =>
  new SheetRefusal('This file is larger than 5 MB. Copy the rota alone into a new file, then import that.', 'too-large')

export const tooWide = () =>
  new SheetRefusal(
    `This sheet has more than ${mostRows} rows or ${mostColumns} columns. Copy the rota alone into a new file, then import that.`,
    'too-large',
  )

/** A column's letters: A for 0, AA for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** 0 for the letters A, 26 for AA. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A cell's text as people read it. What is struck through says so, as it means something else. */
export function textOf(cell: SheetCell): string {
  if (typeof cell === 'string') return cell
  if ('date' in cell) return cell.date
  return cell.doubt === 'error' ? cell.text : `${cell.text} (${cell.doubt})`
}

/** A cell's text, safe to show: short, on one line, and never a formula. */
export function displayText(cell: SheetCell): string {
  const text = textOf(cell)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them
  const line = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim()
  const short = line.length > 60 ? `${line.slice(0, 59)}…` : line
  return /^[=+@\-|]/.test(short) ? `'${short}` : short
}

export const isBlank = (cell: SheetCell | undefined): boolean => cell === undefined || cell === ''

/** The rows of a sheet, with the days that some cells (`C2`) were said to name. */
export function withDays(sheet: SheetRows, days: Readonly<Record<string, LocalDate>>): SheetRows {
  const said = new Map(Object.entries(days))
  if (said.size === 0) return sheet
  return sheet.map((row, index) =>
    row.map((cell, column) => {
      const date = said.get(`${columnName(column)}${index + 1}`)
      return date ? { date, isSaid: true } : cell
    }),
  )
}

/** The rows of a sheet, with some rows and columns blank. */
export function withoutSome(sheet: SheetRows, ...some: readonly RowsAndColumns[]): SheetRows {
  const rows = new Set(some.flatMap((one) => one.rows))
  const columns = new Set(some.flatMap((one) => one.columns))
  if (rows.size + columns.size === 0) return sheet
  return sheet.map((row, index) =>
    rows.has(index + 1) ? [] : row.map((cell, column) => (columns.has(columnName(column)) ? '' : cell)),
  )
}
