import { parseDate } from '@amhp/shared/time/date.ts'
import { zipSync } from 'fflate'
import { readSheet as readWorkbook, type SheetData } from 'read-excel-file/universal'
import { columnNumber, fillMerged, mergedBlocks } from './merged-cells.ts'
import { mostColumns, mostLetters, mostRows, type SheetCell, SheetRefusal, type SheetRows, tooWide } from './sheet.ts'
import { unzip } from './unzip.ts'

/** The first sheet of an Excel workbook. Unpacking is limited in size. */
export async function readXlsx(bytes: Buffer): Promise<SheetRows> {
  const files = unzip(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'))
  if (!files.has('xl/workbook.xml'))
    throw new SheetRefusal(
      'This is not an Excel workbook. In your spreadsheet program choose Save as, then .xlsx or CSV.',
    )
  for (const [name, xml] of files) if (name.startsWith('xl/worksheets/')) refuseFarCells(xml.toString('utf8'))
  let cells: SheetData
  try {
    // Zipped again, so that the library reads only the files that passed the checks.
    const checked = zipSync(Object.fromEntries(files), { level: 0 })
    cells = await readWorkbook(checked.buffer, { trim: true })
  } catch {
    throw new SheetRefusal(
      'This workbook cannot be read. Open it in Excel, save it again as .xlsx or as CSV, then import that.',
    )
  }
  const rows = cells.map((row) => row.map((value) => cellOf(value as CellValue)))
  const first = firstSheet(files)
  if (first) fillMerged(rows, mergedBlocks(first))
  return rows
}

/** The library would allocate all rows and columns before a cell that is far away. */
function refuseFarCells(xml: string): void {
  for (const [, column, row] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>/]*>/g))
    if (Number(row) > mostRows || columnNumber(column!) >= mostColumns) throw tooWide()
}

/** The library's type says `typeof Date` where it means Date. */
type CellValue = string | number | boolean | Date | null | undefined

function cellOf(value: CellValue): SheetCell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    const text = value.toISOString()
    const date = parseDate(text.slice(0, 10))
    // Excel stores a time without a date as a day of 1899 or 1900. As text it is reported as not understood.
    if (!date || date < '1950-01-01') return text.slice(11, 16)
    return { date }
  }
  return String(value).trim().slice(0, mostLetters)
}

/** The XML of the workbook's first sheet. */
function firstSheet(files: ReadonlyMap<string, Buffer>): string | undefined {
  const relation = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/.exec(textOf(files, 'xl/workbook.xml'))?.[1]
  const relations = textOf(files, 'xl/_rels/workbook.xml.rels')
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (/\bId="([^"]+)"/.exec(tag)?.[1] !== relation) continue
    const target = /\bTarget="([^"]+)"/.exec(tag)?.[1] ?? ''
    return textOf(files, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return undefined
}

const textOf = (files: ReadonlyMap<string, Buffer>, name: string): string => files.get(name)?.toString('utf8') ?? ''
