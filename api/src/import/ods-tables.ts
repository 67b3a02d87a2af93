import { odsCellReader } from './ods-cell.ts'
import { odsStyles } from './ods-styles.ts'
import { type Attribute, readXml } from './read-xml.ts'
import { isBlank, mostColumns, mostRows, type SheetCell, tooWide } from './sheet.ts'

/** A cell that is not blank, from its first column, counted from 0. */
export interface OdsCell {
  readonly cell: SheetCell
  readonly column: number
  /** How often it is repeated to the right. */
  readonly times: number
  /** How many columns and rows it is merged over. */
  readonly columns: number
  readonly rows: number
}

/** A row that is not blank, with how often it is repeated. */
interface OdsRow {
  readonly row: number
  readonly times: number
  readonly isHidden: boolean
  readonly cells: OdsCell[]
}

export interface OdsTable {
  readonly name: string
  readonly isHidden: boolean
  readonly columns: { readonly isHidden: boolean; readonly style: string | undefined }[]
  readonly rows: OdsRow[]
}

/**
 * The tables of an OpenDocument workbook. What is repeated is there once: a file of some bytes may repeat a row a million times.
 * Refuses a cell that is too far from the first.
 */
export function odsTables(content: string, stylesXml: string): OdsTable[] {
  const styles = odsStyles(stylesXml)
  const tables: OdsTable[] = []
  let table: OdsTable | undefined
  let row: (OdsRow & { readonly style: string | undefined }) | undefined
  let nextRow = 0
  let nextColumn = 0
  let cell: (ReturnType<typeof odsCellReader> & Omit<OdsCell, 'cell'>) | undefined
  /** How many elements are open within one that holds no rows, such as drawings with tables of their own. */
  let foreign = 0
  readXml(content, {
    open: (name, attribute) => {
      if (cell) cell.open(name, attribute)
      else if (foreign > 0 || (table ? !ofTables.test(name) : name === 'table:dde-links')) foreign++
      else if (name === 'table:table') {
        const isHidden = styles.isHiddenTable(attribute('table:style-name'))
        table = { name: attribute('table:name') ?? '', isHidden, columns: [], rows: [] }
        tables.push(table)
        nextRow = 0
      } else if (name === 'table:table-column') {
        const column = { isHidden: isHidden(attribute), style: attribute('table:default-cell-style-name') }
        const times = Math.min(count(attribute('table:number-columns-repeated')), mostColumns - table!.columns.length)
        table!.columns.push(...Array.from({ length: times }, () => column))
      } else if (name === 'table:table-row') {
        const times = count(attribute('table:number-rows-repeated'))
        const style = attribute('table:default-cell-style-name')
        row = { row: nextRow, times, isHidden: isHidden(attribute), style, cells: [] }
        nextColumn = 0
      } else if (row && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
        const lineStyle = row.style ?? table!.columns[nextColumn]?.style
        cell = {
          ...odsCellReader(name, attribute, styles, lineStyle),
          column: nextColumn,
          times: count(attribute('table:number-columns-repeated')),
          columns: count(attribute('table:number-columns-spanned')),
          rows: count(attribute('table:number-rows-spanned')),
        }
      } else if (!table) styles.open(name, attribute)
    },
    text: (text) => cell?.text(text),
    close: (name) => {
      if (cell) {
        const value = cell.close(name)
        if (value === undefined) return
        const { column, times, columns, rows } = cell
        cell = undefined
        nextColumn += times
        if (isBlank(value)) return
        if (nextColumn > mostColumns || nextRow + row!.times > mostRows) throw tooWide()
        row!.cells.push({ cell: value, column, times, columns, rows })
      } else if (foreign > 0) foreign--
      else if (name === 'table:table') table = undefined
      else if (name === 'table:table-row' && row) {
        nextRow += row.times
        if (row.cells.length > 0) table!.rows.push(row)
        row = undefined
      }
    },
  })
  return tables
}

/** Columns, rows and cells, and what groups them. */
const ofTables = /^table:(covered-)?table-/

const count = (text: string | undefined) => Math.max(1, Math.floor(Number(text ?? 1)) || 1)

const isHidden = (attribute: Attribute) => /^(collapse|filter)$/.test(attribute('table:visibility') ?? '')
