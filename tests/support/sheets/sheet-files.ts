import { odsCell, odsFile, odsRow } from './ods-file.ts'
import type { TestCell, TestSheet } from './test-sheet.ts'
import { xlsxFile } from './xlsx-file.ts'

/** How a sheet is saved: what a file has, and only workbooks hide, merge and strike through. */
export const fileKinds = [
  'xlsx',
  'ods',
  'csv',
  'semicolons',
  'tsv',
  'utf-8 with mark',
  'utf-16',
  'windows-1252',
] as const
export type FileKind = (typeof fileKinds)[number]

export function fileOf(sheet: TestSheet, kind: FileKind): Buffer {
  if (kind === 'xlsx') return xlsxFile({ Rota: sheet })
  if (kind === 'ods') return odsFile(odsSheet(sheet), odsStyles)
  if (kind === 'semicolons') return Buffer.from(separated(sheet, ';'))
  if (kind === 'tsv') return Buffer.from(separated(sheet, '\t'))
  const commas = separated(sheet, ',')
  if (kind === 'utf-8 with mark') return Buffer.from(`\ufeff${commas}`)
  if (kind === 'utf-16') return Buffer.from(`\ufeff${separated(sheet, '\t')}`, 'utf16le')
  return kind === 'csv' ? Buffer.from(commas) : inWindows1252(commas)
}

const separated = ({ rows }: TestSheet, separator: string) =>
  rows
    .map((row) =>
      row.map(({ text }) => (/["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(separator),
    )
    .join('\r\n')

const windows1252: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96 }
const inWindows1252 = (text: string) =>
  Buffer.from([...text].map((letter) => windows1252[letter] ?? letter.charCodeAt(0)))

const odsStyles =
  '<style:style style:name="gone" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>'

function odsSheet({ rows, merged, hiddenRows, hiddenColumns }: TestSheet): string {
  const columns = rows[0]!.map(
    (_, c) => `<table:table-column${hiddenColumns.includes(c) ? ' table:visibility="collapse"' : ''}/>`,
  )
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const block = merged.find(({ top, left }) => top === r && left === c)
      const over = block
        ? `table:number-columns-spanned="${block.right - block.left + 1}" table:number-rows-spanned="${block.bottom - block.top + 1}"`
        : ''
      return odsCellOf(cell, over)
    })
    return odsRow(cells.join(''), hiddenRows.includes(r) ? 'table:visibility="collapse"' : '')
  })
  return `<table:table table:name="Rota">${columns.join('')}${lines.join('')}</table:table>`
}

function odsCellOf({ text, date, time, number, isError, isStruck }: TestCell, over: string): string {
  const valued = (value: string) => odsCell(text, `${value} ${over}`).replace('office:value-type="string" ', '')
  if (isError) return odsCell(text, `calcext:value-type="error" ${over}`)
  if (date) return valued(`office:value-type="date" office:date-value="${date}"`)
  if (time) return valued(`office:value-type="time" office:time-value="PT${time.slice(0, 2)}H${time.slice(3)}M00S"`)
  if (number !== undefined) return valued(`office:value-type="float" office:value="${number}"`)
  return odsCell(text, `${isStruck ? 'table:style-name="gone" ' : ''}${over}`)
}
