import Papa from 'papaparse'

/** So that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF'
const newline = '\r\n'

/** What a spreadsheet may run as a formula, also behind blanks or with letters behind a new line. */
const formula = /^(?:[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u

/** A row of CSV. Names and reasons are typed by people: a cell that begins like a formula is text to a spreadsheet. */
export const csvRow = (cells: readonly string[]): string =>
  `${Papa.unparse([cells.map((cell) => (formula.test(cell) ? `'${cell}` : cell))], { newline })}${newline}`
