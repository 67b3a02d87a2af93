// biome-ignore-all lint/a11y/noRedundantRoles: in the card layout, display: block removes table semantics in some browsers
import type { ReactNode } from 'react'

export interface Column<Row> {
  head: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** Free text: long words are wrapped. */
  typed?: boolean
  /** The column with the row headings. */
  names?: boolean
}

interface TableProps<Row> {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** A table; cards on a narrow screen, each value under its heading. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <div className="table-frame">
      <table className="table" role="table">
        <caption className={captionHidden ? 'nhsuk-u-visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.head}
                role="columnheader"
                scope="col"
                className={column.numeric ? 'table__number' : undefined}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column) => {
                const Cell = column.names ? 'th' : 'td'
                return (
                  <Cell
                    key={column.head}
                    role={column.names ? 'rowheader' : 'cell'}
                    scope={column.names ? 'row' : undefined}
                    className={column.numeric ? 'table__number' : column.typed ? 'table__typed' : undefined}
                  >
                    <span className="table__head" aria-hidden="true">
                      {column.head}{' '}
                    </span>
                    <span className="table__value">{column.cell(row)}</span>
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
