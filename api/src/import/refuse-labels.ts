import type { ChosenLabel, Layout } from '@amhp/shared/contract/import.ts'
import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { labelsRead } from './draw-sheet.ts'
import { readDayParts } from './header-days.ts'
import { isUnread, type Labels } from './labels.ts'
import type { ReadLayout } from './read-layout.ts'
import { columnName, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

const rowFaults: Partial<Record<ChosenLabel, string>> = {
  day: 'has no days: a row of days has a date or a day of the week in each column',
  names: 'has no names above the columns of shifts',
  person: 'is not read as a person’s: it needs a name, and a row of days above it',
  duty: 'is not read as a duty: it needs the name of one, and a row of days above it',
  shift: 'is not read as a shift: it needs a name, a date and a shift',
}

const columnFaults: Partial<Record<ChosenLabel, string>> = {
  day: 'has no days in it',
  names: 'has no names beside the shifts',
  person: 'is not read as a person’s: it needs a name at its head, and days beside it',
  duty: 'is not read as that of duties: there must be a row of days, and names in the cells',
  shift: 'is not read as shifts: they need a name and a date in their row',
  start: 'is not read as starts: there must be a finish, a name and a date beside them',
  finish: 'is not read as finishes: there must be a start, a name and a date beside them',
}

const layoutWords: Readonly<Record<Layout, string>> = {
  'people-down': 'with people down and days across',
  'days-down': 'with days down and people across',
  'duties-down': 'with duties down and names in the cells',
  'duties-across': 'with duties across and names in the cells',
  list: 'as a list',
}

/** Refuses rows and columns that were said to hold days or names, and hold none. */
export function refuseEmptyLabels(sheet: SheetRows, { rows, columns }: Labels): void {
  const isEmpty = (cells: readonly SheetCell[], label: ChosenLabel) =>
    label === 'day'
      ? !cells.some((cell) => readDayParts(cell, 'day-first'))
      : label === 'names' && cells.every((cell) => isBlank(cell))
  refuse([
    ...[...rows].filter(([row, label]) => isEmpty(sheet[row] ?? [], label)).map(rowFault),
    ...[...columns]
      .filter(([column, label]) =>
        isEmpty(
          sheet.map((row) => row[column] ?? ''),
          label,
        ),
      )
      .map(columnFault),
  ])
}

/** Refuses what rows and columns were said to be, where they cannot be read so. */
export function refuseLabels(read: ReadLayout, { rows, columns }: Labels): void {
  const { rowLabel, columnLabel } = labelsRead(read)
  const hasFault = (kind: 'row' | 'column', at: number) => read.faults.some((fault) => fault[kind] === at)
  refuse(
    [
      ...[...rows].filter(([row, label]) => !fits(label, rowLabel(row)) && !hasFault('row', row)).map(rowFault),
      ...[...columns]
        .filter(([column, label]) => !fits(label, columnLabel(column)) && !hasFault('column', column))
        .map(columnFault),
    ],
    `. The sheet is read ${layoutWords[read.layout]}`,
  )
}

const rowFault = ([row, label]: [number, ChosenLabel]): Fault => ({
  path: `rows.${row + 1}`,
  message: `Row ${row + 1} ${rowFaults[label] ?? 'cannot be that'}`,
})

function columnFault([column, label]: [number, ChosenLabel]): Fault {
  const name = columnName(column)
  return { path: `columns.${name}`, message: `Column ${name} ${columnFaults[label] ?? 'cannot be that'}` }
}

function refuse(faults: readonly Fault[], after = ''): void {
  const [first] = faults
  if (first) throw new Problem('not-accepted', `${first.message}${after}.`, { faults: [...faults] })
}

const fits = (said: ChosenLabel, read: string | undefined) => isUnread(said) || said === read
