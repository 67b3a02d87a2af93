import { type ChosenLabel, dayOrders } from '@amhp/shared/contract/import.ts'
import { askIfFar } from '@amhp/shared/rota/reach.ts'
import { daysBetween } from '@amhp/shared/time/date.ts'
import { isNearStart, type Order, readDayParts, resolveDay } from './header-days.ts'
import { type Labels, labelled, noLabels } from './labels.ts'
import type { Entry, LaidOut, PlaceFault } from './layout.ts'
import { isAmhp, type Whose } from './match-names.ts'
import { type DayContext, monthFirst } from './read-days.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

const rowsSearched = 20

interface ListColumns {
  readonly row: number
  readonly name: number
  readonly date: number
  readonly shift: number | undefined
  readonly start: number | undefined
  readonly end: number | undefined
}

/** Where a sheet is a list, a row for each shift: its columns, by their headings, or as they were said to be. */
export function findList(sheet: SheetRows, { columns: said }: Labels = noLabels): ListColumns | undefined {
  const saidToBe = (label: ChosenLabel) => labelled(said, label)[0]
  const own = { name: saidToBe('names'), date: saidToBe('day'), shift: saidToBe('shift') }
  const [ownStart, ownEnd] = [saidToBe('start'), saidToBe('finish')]
  for (let row = 0; row < Math.min(sheet.length, rowsSearched); row++) {
    const heads = sheet[row]!.map((cell) => (typeof cell === 'string' ? cell.toLowerCase() : ''))
    const at = (shape: RegExp) => {
      const column = heads.findIndex((head, i) => shape.test(head) && !said.has(i))
      return column < 0 ? undefined : column
    }
    const name = own.name ?? at(/^(amhp|name|staff|person|worker|employee|who)\b/)
    const date = own.date ?? at(/^(date|day)$|\bdate$/)
    const shift = own.shift ?? at(/^(shift|duty|code|hours|times?)\b(?!.*\b(start|end|finish))/)
    const start = ownStart ?? at(/^(start|from)\b|\bstart$/)
    const end = ownEnd ?? at(/^(finish|end|to|until)\b|\b(finish|end)$/)
    const hasShift = shift !== undefined || (start !== undefined && end !== undefined)
    if (name === undefined || date === undefined || !hasShift) continue
    // Without headings, it begins above the first row with a day.
    const isSaid = name === own.name && date === own.date
    const first = isSaid ? sheet.findIndex((cells) => readDayParts(cells[date] ?? '', 'day-first')) : -1
    return { row: first < 0 ? row : first - 1, name, date, shift, start, end }
  }
  return undefined
}

/** A row for each shift. Days that it does not name stay as they are. */
export function readList(sheet: SheetRows, columns: ListColumns, context: DayContext, whose: Whose): LaidOut {
  const entries: Entry[] = []
  const faults = shiftsAbove(sheet, columns, whose)
  const days: LaidOut['days'][number][] = []
  const isMonthFirst = context.order === undefined && fitsMonthFirst(sheet, columns, context)
  for (let row = columns.row + 1; row < sheet.length; row++) {
    const cells = sheet[row]!
    const who = displayText(cells[columns.name] ?? '')
    const said = shiftIn(cells, columns)
    if (isBlank(said.cell)) continue
    const fault = (column: number, message: string) =>
      faults.push({ row, column, text: displayText(cells[column] ?? ''), message })
    const date = dayIn(cells, columns, context, context.order ?? 'day-first')
    const far = date && askIfFar(date, context.today)
    const turns = isMonthFirst && dayIn(cells, columns, context, 'month-first') !== date
    if (who === '') fault(columns.name, 'There is no name in this row: write whose shift it is')
    else if (turns) fault(columns.date, monthFirst)
    else if (!date || far) fault(columns.date, far ?? 'This is not a day: write it like 30/11/2026')
    else {
      days.push({ row, column: columns.date, date })
      entries.push({ row, who, date, ...said })
    }
  }
  const names = entries.map(({ row, who }) => ({ row, column: columns.name, who }))
  const { start, end } = columns
  const parts = new Map(
    start === undefined || end === undefined ? [] : [[start, 'start'] as const, [end, 'finish'] as const],
  )
  return { days, names, parts, entries, leftOut: [], faults }
}

function dayIn(cells: readonly SheetCell[], { date }: ListColumns, { from }: DayContext, order: Order) {
  const parts = readDayParts(cells[date] ?? '', order)
  return parts && (parts.day !== undefined || parts.date) ? resolveDay(parts, from, undefined) : undefined
}

/** Whether the days of a list are possible, or nearer to each other, only with the month first, as in America. */
function fitsMonthFirst(sheet: SheetRows, columns: ListColumns, context: DayContext): boolean {
  const rows = sheet.slice(columns.row + 1).filter((cells) => !isBlank(cells[columns.date]))
  const [usual, other] = dayOrders.map((order) => {
    const days = rows.map((cells) => dayIn(cells, columns, context, order))
    const possible = days.filter((day) => day !== undefined && !askIfFar(day, context.today)).sort()
    const width = possible.length === 0 ? 0 : daysBetween(possible[0]!, possible.at(-1)!)
    const far = possible.filter((day) => !isNearStart(day!, context.from)).length
    return [days.length - possible.length, width, far] as const
  }) as [Spread, Spread]
  const differs = other.findIndex((number, i) => number !== usual[i])
  return differs >= 0 && other[differs]! < usual[differs]!
}

/** How many days are not possible, how many lie between the first and the last, and how many are far from the start of the sheet. */
type Spread = readonly [missing: number, width: number, far: number]

/** Rows above the headings that would be shifts below them. */
const shiftsAbove = (sheet: SheetRows, columns: ListColumns, whose: Whose): PlaceFault[] =>
  sheet.slice(0, Math.max(0, columns.row)).flatMap((cells, row) => {
    const name = displayText(cells[columns.name] ?? '')
    if (isBlank(shiftIn(cells, columns).cell) || !isAmhp(whose(name))) return []
    const message = 'This row is above the headings, and is not read: move it below them, or leave it out'
    return [{ row, column: columns.name, text: name, message }]
  })

function shiftIn(cells: readonly SheetCell[], { shift, start, end }: ListColumns): { column: number; cell: SheetCell } {
  const own = shift === undefined ? '' : (cells[shift] ?? '')
  if (!isBlank(own) || start === undefined || end === undefined) return { column: shift ?? start!, cell: own }
  const [from, to] = [cells[start] ?? '', cells[end] ?? '']
  if (typeof from !== 'string') return { column: start, cell: from }
  if (typeof to !== 'string') return { column: end, cell: to }
  return { column: start, cell: isBlank(from) && isBlank(to) ? '' : `${from}-${to}` }
}
