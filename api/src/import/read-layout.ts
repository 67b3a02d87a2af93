import { type Layout, layouts } from '@amhp/shared/contract/import.ts'
import { findHeaders } from './find-headers.ts'
import type { Header } from './header.ts'
import { type Labels, labelled, noLabels, turned as turnedLabels } from './labels.ts'
import type { LaidOut, Place } from './layout.ts'
import type { Whose } from './match-names.ts'
import type { DayContext } from './read-days.ts'
import { holdsNames, readDuties } from './read-duties.ts'
import { readGrid } from './read-grid.ts'
import { findList, readList } from './read-list.ts'
import { columnName, type SheetRows } from './sheet.ts'

/** A sheet and the layout in which it was read. */
export interface ReadLayout extends LaidOut {
  readonly layout: Layout
}

/** Reads a sheet in the layout that was chosen, or else in the one that fits; undefined where none does. */
export function readLayout(
  sheet: SheetRows,
  context: DayContext,
  whose: Whose,
  chosen?: Layout,
): ReadLayout | undefined {
  const { labels = noLabels } = context
  const fitting = chosen ? [chosen] : layoutsWith(labels)
  const tries = (layout: Layout) => fitting.includes(layout)
  const list = tries('list') ? findList(sheet, labels) : undefined
  if (list) return { layout: 'list', ...readList(sheet, list, context, whose) }
  const headers = tries('people-down') || tries('duties-down') ? findHeaders(sheet, context) : []
  const turned = tries('days-down') || tries('duties-across') ? turnedHeaders(sheet, context) : undefined
  if (turned && mostDays(headers) < 2) return readTurned(turned, whose, chosen)
  if (mostDays(headers) > 0) {
    const isDuties = chosen === 'duties-down' || (chosen === undefined && holdsNames(sheet, headers, whose))
    if (isDuties) return { layout: 'duties-down', ...readDuties(sheet, headers, whose) }
    if (headers.some(({ nameColumns }) => nameColumns.length > 0))
      return { layout: 'people-down', ...readGrid(sheet, headers, whose, labels) }
  }
  return turned && readTurned(turned, whose, chosen)
}

/** The layouts that have what columns were said to be. */
function layoutsWith({ columns }: Labels): readonly Layout[] {
  if (labelled(columns, 'shift', 'start', 'finish').length > 0) return ['list']
  return labelled(columns, 'day').length > 0 ? ['list', 'days-down', 'duties-across'] : layouts
}

const mostDays = (headers: readonly Header[]) =>
  Math.max(0, ...headers.map(({ days, faults }) => days.length + faults.length))

interface Turned {
  readonly rows: SheetRows
  readonly headers: readonly Header[]
  readonly labels: Labels
}

/** A sheet with rows for columns, where days are in one of its columns. */
function turnedHeaders(sheet: SheetRows, context: DayContext): Turned | undefined {
  const width = Math.max(0, ...sheet.map((row) => row.length))
  const rows = Array.from({ length: width }, (_, column) => sheet.map((row) => row[column] ?? ''))
  const labels = turnedLabels(context.labels ?? noLabels)
  const headers = findHeaders(rows, { ...context, labels })
  return headers.some(({ days, faults, nameColumns }) => days.length + faults.length > 1 && nameColumns.length > 0)
    ? { rows, headers, labels }
    : undefined
}

/** Days down; people across, or duties with names in the cells. */
function readTurned({ rows, headers, labels }: Turned, whose: Whose, chosen?: Layout): ReadLayout {
  const isDuties = chosen === 'duties-across' || (chosen === undefined && holdsNames(rows, headers, whose))
  const lineName = (column: number) => `Column ${columnName(column)}`
  const { days, names, entries, leftOut, faults } = isDuties
    ? readDuties(rows, headers, whose)
    : readGrid(rows, headers, whose, labels, lineName)
  const back = <P extends Place>(place: P): P => ({
    ...place,
    row: place.column,
    column: place.row,
  })
  return {
    layout: isDuties ? 'duties-across' : 'days-down',
    days: days.map(back),
    names: names.map(back),
    parts: new Map(),
    entries: entries.map(back),
    faults: faults.map(back),
    // Of columns: their heading is in the first row.
    leftOut: leftOut.map((one) => ({ ...one, row: 0, column: one.row })),
  }
}
