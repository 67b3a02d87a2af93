/** A cell of a sheet that a test writes, and whose days it tells. */
export interface TestCell {
  readonly text: string
  /** A date or a time of the spreadsheet: files that have none show `text`. */
  readonly date?: string
  readonly time?: string
  readonly number?: number
  readonly isError?: boolean
  readonly isStruck?: boolean
  /** The person's days that a change of this cell may change: its own, those of its column or those of its row. */
  readonly keys: readonly string[]
  readonly is: 'name' | 'day' | 'heading' | 'content' | 'other'
}

export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface TestSheet {
  readonly rows: readonly (readonly TestCell[])[]
  readonly merged: readonly Block[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

export const blank: TestCell = { text: '', keys: [], is: 'other' }
export const other = (text: string): TestCell => ({ text, keys: [], is: 'other' })

/** A sheet of these rows, all as wide as the widest. */
export function sheetOf(rows: readonly (readonly TestCell[])[]): TestSheet {
  const width = Math.max(...rows.map((row) => row.length))
  const wide = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => blank)])
  return { rows: wide, merged: [], hiddenRows: [], hiddenColumns: [] }
}

/** The same with rows for columns. */
export function turned({ rows, ...rest }: TestSheet): TestSheet {
  return { ...rest, rows: rows[0]!.map((_, column) => rows.map((row) => row[column]!)) }
}

/** A sheet as text, for who reads a failure. */
export const textOfSheet = ({ rows, merged, hiddenRows, hiddenColumns }: TestSheet): string =>
  [
    ...rows.map((row, i) => `${i + 1}: ${row.map(({ text }) => text).join(' | ')}`),
    JSON.stringify({ merged, hiddenRows: hiddenRows.map((row) => row + 1), hiddenColumns }),
  ].join('\n')
