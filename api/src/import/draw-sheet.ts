import type { ChosenLabel, Drawing, Layout } from '@amhp/shared/contract/import.ts'
import { shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import type { CellReading } from './cell.ts'
import { isUnread, type Labels } from './labels.ts'
import type { Entry, Place } from './layout.ts'
import type { Whose } from './match-names.ts'
import type { ReadLayout } from './read-layout.ts'
import { columnName, displayText, isBlank, type RowsAndColumns, type SheetRows } from './sheet.ts'
import { wordFor } from './words.ts'

const mostRowsDrawn = 120
const mostColumnsDrawn = 70

/** All cells of a sheet, what its rows and columns were said to be, and which are hidden. */
export interface SheetToDraw {
  readonly rows: SheetRows
  readonly labels: Labels
  readonly hidden: RowsAndColumns
}

interface Understanding {
  readonly whose: Whose
  readonly zone: Zone
  readonly readingOf: (entry: Entry) => CellReading
}

/** A sheet as it was read: what each row and column is, and what each cell means. Of a large sheet, its beginning. */
export const drawSheet = (sheet: SheetToDraw, read: ReadLayout, understanding: Understanding): Drawing =>
  drawn(sheet, labelsRead(read), cellsOf(read, understanding))

/** A sheet that could not be read. */
export const drawUnread = (sheet: SheetToDraw): Drawing => drawn(sheet, readNowhere, new Map())

const readNowhere: LabelsRead = { rowLabel: () => undefined, columnLabel: () => undefined }

function drawn(
  { rows: sheet, labels, hidden }: SheetToDraw,
  { rowLabel, columnLabel }: LabelsRead,
  cells: ReadonlyMap<string, Meaning>,
): Drawing {
  const width = Math.max(0, ...sheet.map((row) => row.length))
  const unread = (label: ChosenLabel | undefined) => (label && isUnread(label) ? label : undefined)
  const columns = Array.from({ length: Math.min(width, mostColumnsDrawn) }, (_, column) => ({
    name: columnName(column),
    label:
      unread(labels.columns.get(column)) ??
      (hidden.columns.includes(columnName(column)) ? 'hidden' : undefined) ??
      columnLabel(column) ??
      (sheet.some((row) => !isBlank(row[column])) ? 'not-read' : 'blank'),
  }))
  const rows = sheet.slice(0, mostRowsDrawn).map((row, index) => ({
    row: index + 1,
    label:
      unread(labels.rows.get(index)) ??
      (hidden.rows.includes(index + 1) ? 'hidden' : undefined) ??
      rowLabel(index) ??
      (row.some((cell) => !isBlank(cell)) ? 'not-read' : 'blank'),
    cells: columns.map((_, column) => ({
      text: displayText(row[column] ?? ''),
      ...(cells.get(keyOf({ row: index, column })) ?? nothing),
    })),
  }))
  return { columns, rows, isWhole: sheet.length <= mostRowsDrawn && width <= mostColumnsDrawn }
}

type Label = Drawing['rows'][number]['label']
type Meaning = Omit<Drawing['rows'][number]['cells'][number], 'text'>

const nothing: Meaning = { means: null, isUnclear: false }
const unclear: Meaning = { means: null, isUnclear: true }
const keyOf = ({ row, column }: Place) => `${row} ${column}`

/** What the cells mean that were read, by their places. */
function cellsOf(read: ReadLayout, { whose, zone, readingOf }: Understanding): Map<string, Meaning> {
  const cells = new Map<string, Meaning>()
  const nameOf = (who: string): Meaning => {
    const match = whose(who)
    if (!match) return nothing
    return 'amhp' in match ? { means: match.amhp.name, isUnclear: false } : unclear
  }
  for (const day of read.days) cells.set(keyOf(day), { means: shortDate(day.date), isUnclear: false })
  for (const name of read.names) cells.set(keyOf(name), nameOf(name.who))
  for (const entry of read.entries) {
    const reading = readingOf(entry)
    const shift = reading.means === 'unclear' ? unclear : { means: meaningText(reading, zone), isUnclear: false }
    cells.set(keyOf(entry), read.layout.startsWith('duties') && !shift.isUnclear ? nameOf(entry.who) : shift)
  }
  for (const fault of read.faults) cells.set(keyOf(fault), unclear)
  return cells
}

/** What a row that was read is, and a column, by layout. */
const labels: Readonly<Record<Layout, { readonly row: Label; readonly column: Label }>> = {
  'people-down': { row: 'person', column: 'day' },
  'days-down': { row: 'day', column: 'person' },
  'duties-down': { row: 'duty', column: 'day' },
  'duties-across': { row: 'day', column: 'duty' },
  list: { row: 'shift', column: 'shift' },
}

interface LabelsRead {
  readonly rowLabel: (row: number) => Label | undefined
  readonly columnLabel: (column: number) => Label | undefined
}

/** What each row and column was read as. */
export function labelsRead({ layout, days, names, parts, entries, leftOut }: ReadLayout): LabelsRead {
  const rowsOf = (places: readonly { row: number }[]) => new Set(places.map(({ row }) => row))
  const columnsOf = (places: readonly Place[]) => new Set(places.map(({ column }) => column))
  const areDaysAcross = layout === 'people-down' || layout === 'duties-down'
  const isTurned = layout === 'days-down' || layout === 'duties-across'
  const left = leftOut.map(({ row, column = row, label }): [Set<number>, Label] => [new Set([column]), label])
  const ofRows: [Set<number>, Label][] = [
    ...(isTurned ? [[rowsOf(names), 'names'] satisfies [Set<number>, Label]] : left),
    [rowsOf(areDaysAcross ? days : []), 'day'],
    [rowsOf(entries), labels[layout].row],
  ]
  const ofColumns: [Set<number>, Label][] = [
    ...(isTurned ? left : [[columnsOf(names), 'names'] satisfies [Set<number>, Label]]),
    [columnsOf(areDaysAcross ? [] : days), 'day'],
    [columnsOf(entries), labels[layout].column],
  ]
  const first = (all: [Set<number>, Label][]) => (index: number) => all.find(([set]) => set.has(index))?.[1]
  const columnLabel = first(ofColumns)
  return { rowLabel: first(ofRows), columnLabel: (column) => parts.get(column) ?? columnLabel(column) }
}

/** `D`, `09:00–17:00 standby`, `annual leave`; null for nothing. */
function meaningText(reading: CellReading, zone: Zone): string | null {
  if (reading.means === 'absence') return wordFor[reading.kind]
  if (reading.means !== 'shifts') return null
  return reading.shifts
    .map(({ code, start, end, kind }) => {
      const times = `${timeOf(zone, start)}–${timeOf(zone, end)}`
      return code === null ? (kind === 'waking' ? times : `${times} ${kind}`) : `${code} ${times}`
    })
    .join(', ')
}
