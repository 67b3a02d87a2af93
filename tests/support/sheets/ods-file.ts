import { strToU8, zipSync } from 'fflate'

const namespaces = [
  ...['office', 'style', 'table', 'text'].map(
    (prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`,
  ),
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ')

const zipped = (files: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))

/** The cells of a workbook with these tables, and these styles of its own. */
export const odsContent = (tables: string, styles = '') =>
  `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`

/** An OpenDocument workbook, with more files than its cells where they are given. */
export const odsFile = (tables: string, styles = '', more: Record<string, string> = {}) =>
  zipped({ 'content.xml': odsContent(tables, styles), ...more })

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A table in which each cell is a text. */
export const odsTable = (name: string, rows: readonly (readonly string[])[]) =>
  `<table:table table:name="${escaped(name)}">${rows.map((row) => odsRow(row.map((text) => odsCell(text)).join(''))).join('')}</table:table>`

export const odsRow = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`

export const odsCell = (text: string, attributes = '') =>
  text === ''
    ? `<table:table-cell ${attributes}/>`
    : `<table:table-cell office:value-type="string" ${attributes}><text:p>${escaped(text)}</text:p></table:table-cell>`
