import { columnName } from '@amhp/api/import/sheet.ts'
import { daysBetween, parseDate } from '@amhp/shared/time/date.ts'
import { strToU8, zipSync } from 'fflate'
import { escaped } from './ods-file.ts'
import type { TestCell, TestSheet } from './test-sheet.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Formats of cells, by number: plain, date, time, struck through. */
const styles = `<styleSheet ${main}><fonts count="2"><font/><font><strike/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/><xf numFmtId="20" fontId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`

/** An Excel workbook with these tabs. */
export function xlsxFile(tabs: Readonly<Record<string, TestSheet>>): Buffer {
  const names = Object.keys(tabs)
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(Object.values(tabs).map((tab, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(tab)])),
  }
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  return Buffer.from(zipSync(Object.fromEntries(bytes)))
}

function worksheet({ rows, merged, hiddenRows, hiddenColumns }: TestSheet): string {
  const columns = hiddenColumns.map((column) => `<col min="${column + 1}" max="${column + 1}" hidden="1"/>`).join('')
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join('')
    return `<row r="${r + 1}"${hiddenRows.includes(r) ? ' hidden="1"' : ''}>${cells}</row>`
  })
  const blocks = merged.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}"/>`,
  )
  return `<worksheet ${main}>${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join('')}</sheetData>${blocks.length > 0 ? `<mergeCells>${blocks.join('')}</mergeCells>` : ''}</worksheet>`
}

const excelDayZero = parseDate('1899-12-30')!

function cellXml({ text, date, time, number, isError, isStruck }: TestCell, place: string): string {
  const valued = (value: number, style: number) => `<c r="${place}" s="${style}"><v>${value}</v></c>`
  if (isError) return `<c r="${place}" t="e"><v>${text}</v></c>`
  if (date) return valued(daysBetween(excelDayZero, parseDate(date)!), 1)
  if (time) return valued((Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) / 1440, 2)
  if (number !== undefined) return valued(number, 0)
  if (text === '') return `<c r="${place}"/>`
  return `<c r="${place}" t="inlineStr" s="${isStruck ? 3 : 0}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}
