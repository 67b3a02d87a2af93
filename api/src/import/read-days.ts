import { askIfFar } from '@amhp/shared/rota/reach.ts'
import { addDays, daysBetween, type LocalDate, weekdayOf, weekdays } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { type DayParts, looksLikeDay, type Order, readDayParts, resolveDay } from './header-days.ts'
import type { Labels } from './labels.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

/** How the days of a sheet are read, where somebody has said so. */
export interface DayChoices {
  /** Which comes first in days such as 1/12. Left out: the day, and it is asked where only the month fits. */
  readonly order?: Order | undefined
  /** The days are right as they are, though they do not follow each other. */
  readonly asWritten?: boolean | undefined
}

/** Where a sheet starts, today, and what was said of its days and names. */
export interface DayContext extends DayChoices {
  /** What rows and columns were said to be. */
  readonly labels?: Labels | undefined
  readonly from: LocalDate
  readonly today: LocalDate
}

export interface DayOfColumn {
  readonly column: number
  readonly date: LocalDate
}

export interface HeaderFault {
  readonly column: number
  readonly text: string
  readonly message: string
}

interface RowOfDays {
  readonly days: readonly DayOfColumn[]
  readonly faults: readonly HeaderFault[]
}

const monthFirst =
  'These days follow each other only with the month first, as in America: say so, or write them like 30 Nov'

/** The days of a row, and what is wrong with those that cannot be used. */
export function readDays(sheet: SheetRows, row: number, context: DayContext): RowOfDays {
  const read = readInOrder(sheet, row, context, context.order ?? 'day-first')
  if (read.faults.length === 0 || context.order) return read
  const other = readInOrder(sheet, row, context, 'month-first')
  if (other.faults.length > 0 || other.days.length === 0) return read
  const [{ column }] = other.days as [DayOfColumn]
  return { days: [], faults: [{ column, text: displayText(sheet[row]![column]!), message: monthFirst }] }
}

function readInOrder(sheet: SheetRows, row: number, { from, today, asWritten = false }: DayContext, order: Order) {
  const cells = sheet[row]!
  const days: DayOfColumn[] = []
  const faults: HeaderFault[] = []
  let previous: LocalDate | undefined
  let since = 0
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue
    const last = days.at(-1)
    if (last?.column === column - 1 && displayText(cell) === displayText(cells[column - 1]!)) {
      days.push({ column, date: last.date })
      since++
      continue
    }
    const parts = partsIn(sheet, row, column, order)
    const date = parts && resolveDay(parts, from, previous)
    if (!date && !looksLikeDay(cell)) continue
    since++
    const isSaid = typeof cell !== 'string' && 'isSaid' in cell
    const message = date ? faultOf(date, parts, isSaid) : noSuchDay
    if (message) faults.push({ column, text: displayText(cell), message })
    else {
      days.push({ column, date: date! })
      since = 0
    }
    previous = date ?? previous
  }
  return asWritten ? { days, faults } : withoutRepeats(days, faults, cells)

  function faultOf(date: LocalDate, parts: DayParts, isSaid: boolean): string | undefined {
    const far = askIfFar(date, today) ?? (isSaid ? undefined : weekdayFault(parts, date))
    if (far || asWritten || isSaid || previous === undefined) return far
    const step = daysBetween(previous, date)
    const overWeekend = step === 3 && weekdayOf(date) === 'mon'
    const accepted = days.at(-1)?.date
    if (step === 1 || overWeekend || (accepted && daysBetween(accepted, date) === since)) return undefined
    return `The days before it lead to ${longDate(addDays(previous, 1))}, and this is ${longDate(date)} ${date.slice(0, 4)}. Correct it, or say that the days are right as written`
  }
}

/** A day in several columns is merged over them, if each day is over as many; else one of them is mistyped. */
function withoutRepeats(days: DayOfColumn[], faults: HeaderFault[], cells: readonly SheetCell[]) {
  const columns = [...Map.groupBy(days, ({ date }) => date).values()]
  if (columns.every(({ length }) => length === columns[0]!.length)) return { days, faults }
  const repeated = new Set(columns.flatMap((own) => own.slice(1)))
  const twice = [...repeated].map(({ column, date }) => ({
    column,
    text: displayText(cells[column]!),
    message: `${longDate(date)} is there twice. Correct it, or say that the days are right as written`,
  }))
  return {
    days: days.filter((day) => !repeated.has(day)),
    faults: [...faults, ...twice].sort((a, b) => a.column - b.column),
  }
}

const noSuchDay = 'This is not a day of the calendar near the first day of the sheet: write it like 30/11/2026'

/** What a cell says of its day. A number alone is one only beside a day of the week in the row above or below. */
function partsIn(sheet: SheetRows, row: number, column: number, order: Order): DayParts | undefined {
  const parts = readDayParts(sheet[row]![column]!, order)
  if (!parts || parts.weekday !== undefined || (parts.day === undefined && !parts.date)) return parts
  const beside = [row - 1, row + 1].map((other) => weekdayIn(sheet[other]?.[column])).find((day) => day !== undefined)
  const isBare = parts.month === undefined && parts.date === undefined
  if (beside === undefined) return isBare ? undefined : parts
  return { ...parts, weekday: beside }
}

function weekdayIn(cell: SheetCell | undefined): number | undefined {
  const parts = cell === undefined ? undefined : readDayParts(cell, 'day-first')
  return parts && parts.day === undefined && parts.date === undefined ? parts.weekday : undefined
}

function weekdayFault({ weekday }: DayParts, date: LocalDate): string | undefined {
  if (weekday === undefined || weekdays[weekday] === weekdayOf(date)) return undefined
  return `The day of the week does not fit: that is ${longDate(date)} ${date.slice(0, 4)}. Correct the day, or the first day of the sheet`
}
