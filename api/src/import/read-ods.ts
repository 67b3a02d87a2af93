import { chooseTab, unreadableWorkbook } from './choose-tab.ts'
import { fillMerged, type MergedBlock } from './merged-cells.ts'
import { type OdsTable, odsTables } from './ods-tables.ts'
import { columnName, isBlank, type Sheet, type SheetCell, SheetRefusal } from './sheet.ts'

/** A tab of an OpenDocument workbook: the one that is wanted, or the first that is not hidden. */
export function readOds(files: ReadonlyMap<string, Buffer>, wanted?: string): Sheet {
  const textOf = (name: string) => files.get(name)?.toString('utf8') ?? ''
  if (textOf('META-INF/manifest.xml').includes('encryption-data'))
    throw new SheetRefusal('This workbook has a password. Save it without one, then import that.')
  const tables = tablesOf(textOf('content.xml'), textOf('styles.xml'))
  const table = chooseTab(tables, wanted)
  const rows = cellsOf(table)
  fillMerged(rows, mergedIn(table))
  const hiddenRows = table.rows.filter(({ isHidden }) => isHidden)
  return {
    tabs: tables.map(({ name, isHidden }) => ({ name, isHidden })),
    tab: table.name,
    rows,
    hidden: {
      rows: hiddenRows.flatMap(({ row, times }) => Array.from({ length: times }, (_, i) => row + i + 1)),
      columns: table.columns.flatMap(({ isHidden }, column) =>
        isHidden && rows.some((row) => !isBlank(row[column])) ? [columnName(column)] : [],
      ),
    },
  }
}

function tablesOf(content: string, styles: string): OdsTable[] {
  try {
    return odsTables(content, styles)
  } catch (error) {
    throw error instanceof SheetRefusal ? error : unreadableWorkbook()
  }
}

/** All rows, as wide as the widest. */
function cellsOf({ rows }: OdsTable): SheetCell[][] {
  const last = rows.at(-1)
  const width = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column, times }) => column + times)))
  const sheet = Array.from({ length: last ? last.row + last.times : 0 }, () => new Array<SheetCell>(width).fill(''))
  for (const { row, times: rowTimes, cells } of rows)
    for (const line of sheet.slice(row, row + rowTimes))
      for (const { cell, column, times } of cells) line.fill(cell, column, column + times)
  return sheet
}

const mergedIn = ({ rows }: OdsTable): MergedBlock[] =>
  rows.flatMap(({ row, cells }) =>
    cells
      .filter(({ columns, rows: over }) => columns > 1 || over > 1)
      .map(({ column, columns, rows: over }) => ({
        ...{ top: row, left: column },
        ...{ bottom: row + over - 1, right: column + columns - 1 },
      })),
  )
