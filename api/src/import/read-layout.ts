import { type Layout, layouts } from '@amhp/shared/contract/import.ts'
import { findHeaders } from './find-headers.ts'
import { type Labels, labelled, noLabels, turned as turnedLabels } from './labels.ts'
import type { LaidOut, Place } from './layout.ts'
import type { Whose } from './match-names.ts'
import type { DayContext } from './read-days.ts'
import { holdsNames, readDuties } from './read-duties.ts'
import { readGrid } from './read-grid.ts'
import { findList, readList } from './read-list.ts'
import type { SheetRows } from './sheet.ts'

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
  if (list) return { layout: 'list', ...readList(sheet, list, context) }
  const headers = tries('people-down') || tries('duties-down') ? findHeaders(sheet, context) : []
  if (headers.some(({ days, faults }) => days.length + faults.length > 0)) {
    const isDuties = chosen === 'duties-down' || (chosen === undefined && holdsNames(sheet, headers, whose))
    if (isDuties) return { layout: 'duties-down', ...readDuties(sheet, headers) }
    if (headers.some(({ nameColumns }) => nameColumns.length > 0))
      return { layout: 'people-down', ...readGrid(sheet, headers, whose, labels) }
  }
  return tries('days-down') ? readTurned(sheet, context, whose) : undefined
}

/** The layouts that have what columns were said to be. */
function layoutsWith({ columns }: Labels): readonly Layout[] {
  if (labelled(columns, 'shift', 'start', 'finish').length > 0) return ['list']
  return labelled(columns, 'day').length > 0 ? ['list', 'days-down'] : layouts
}

/** Days down, people across: the same with rows for columns. */
function readTurned(sheet: SheetRows, context: DayContext, whose: Whose): ReadLayout | undefined {
  const width = Math.max(0, ...sheet.map((row) => row.length))
  const turned = Array.from({ length: width }, (_, column) => sheet.map((row) => row[column] ?? ''))
  const labels = turnedLabels(context.labels ?? noLabels)
  const headers = findHeaders(turned, { ...context, labels })
  if (!headers.some(({ days, nameColumns }) => days.length > 1 && nameColumns.length > 0)) return undefined
  const { days, names, parts, entries, leftOut, faults } = readGrid(turned, headers, whose, labels)
  const back = <P extends Place>(place: P): P => ({
    ...place,
    row: place.column,
    column: place.row,
  })
  return {
    layout: 'days-down',
    days: days.map(back),
    names: names.map(back),
    parts,
    entries: entries.map(back),
    faults: faults.map(back),
    // Of columns: their heading is in the first row.
    leftOut: leftOut.map((one) => ({ ...one, row: 0, column: one.row })),
  }
}
