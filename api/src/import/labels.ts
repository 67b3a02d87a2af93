import { type ChosenLabel, type SheetChoices, unreadLabels } from '@amhp/shared/contract/import.ts'
import { columnNumber, type RowsAndColumns } from './sheet.ts'

/** What somebody said that rows and columns are. Both count from 0. */
export interface Labels {
  readonly rows: ReadonlyMap<number, ChosenLabel>
  readonly columns: ReadonlyMap<number, ChosenLabel>
}

export const noLabels: Labels = { rows: new Map(), columns: new Map() }

export const labelsIn = ({ rows, columns }: Pick<SheetChoices, 'rows' | 'columns'>): Labels => ({
  rows: new Map(Object.entries(rows).map(([row, label]) => [Number(row) - 1, label])),
  columns: new Map(Object.entries(columns).map(([column, label]) => [columnNumber(column), label])),
})

/** The same of a sheet whose rows and columns are exchanged. */
export const turned = ({ rows, columns }: Labels): Labels => ({ rows: columns, columns: rows })

/** The rows, or the columns, with one of some labels, in order. */
export const labelled = (labels: ReadonlyMap<number, ChosenLabel>, ...some: readonly ChosenLabel[]): number[] =>
  [...labels]
    .filter(([, label]) => some.includes(label))
    .map(([at]) => at)
    .sort((a, b) => a - b)

/** Whether a row or column with this label is not read. */
export const isUnread = (label: ChosenLabel) => (unreadLabels as readonly ChosenLabel[]).includes(label)

/** The rows and columns that are said not to be read. */
export function unreadIn({ rows, columns }: Pick<SheetChoices, 'rows' | 'columns'>): RowsAndColumns {
  const of = (labels: Readonly<Record<string, ChosenLabel>>) =>
    Object.entries(labels).flatMap(([name, label]) => (isUnread(label) ? [name] : []))
  return { rows: of(rows).map(Number), columns: of(columns) }
}

/** Hidden rows and columns, without those that are said to be something that is read. */
export const stillHidden = (hidden: RowsAndColumns, { rows, columns }: Pick<SheetChoices, 'rows' | 'columns'>) => ({
  rows: hidden.rows.filter((row) => !(row in rows)),
  columns: hidden.columns.filter((column) => !(column in columns)),
})
