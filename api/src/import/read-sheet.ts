import { readCsv } from './read-csv.ts'
import { readOds } from './read-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import { mostBytes, mostColumns, mostRows, type Sheet, SheetRefusal, tooManyBytes, tooWide } from './sheet.ts'
import { unzip } from './unzip.ts'

/** Which tab of a workbook to read: the first that is not hidden, if left out. */
export interface TabChoice {
  readonly tab?: string | undefined
}

/** Reads a file by its content, not its name. Throws a SheetRefusal. */
export async function readSheet(bytes: Buffer, { tab }: TabChoice = {}): Promise<Sheet> {
  if (bytes.length > mostBytes) throw tooManyBytes()
  if (bytes.length === 0) throw new SheetRefusal('This file is empty. Choose the spreadsheet again.')
  const starts = (...start: number[]) => start.every((byte, i) => bytes[i] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new SheetRefusal(
      'This is an old Excel workbook (.xls) or one with a password. Open it in Excel and save it as .xlsx without a password.',
    )
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw new SheetRefusal('This is a PDF. Choose the spreadsheet that it was made from, as .xlsx, .ods or CSV.')
  if (/^[\ufeff\s]*<[!?a-z]/i.test(bytes.toString('utf8', 0, 200)))
    throw new SheetRefusal(
      'This is a web page or an XML file, even if its name ends in .xls. Open it in your spreadsheet program and save it as .xlsx.',
    )
  const sheet = starts(0x50, 0x4b, 0x03, 0x04)
    ? await readWorkbook(bytes, tab)
    : { tabs: [], tab: '', rows: readCsv(bytes), hidden: { rows: [], columns: [] } }
  if (sheet.rows.length > mostRows || sheet.rows.some((row) => row.length > mostColumns)) throw tooWide()
  return sheet
}

/** Unpacking is limited in size. */
async function readWorkbook(bytes: Buffer, tab: string | undefined): Promise<Sheet> {
  // `customXml` holds data of other programs, of any length.
  const files = unzip(bytes, (name) => /\.(xml|rels)$/.test(name) && !name.startsWith('customXml/'))
  if (files.has('xl/workbook.xml')) return await readXlsx(files, tab)
  if (files.has('content.xml')) return readOds(files, tab)
  throw new SheetRefusal(
    'This is not a workbook of Excel or OpenDocument. In your spreadsheet program choose Save as, then .xlsx, .ods or CSV.',
  )
}
