import { askIfFar } from '@amhp/shared/rota/reach.ts'
import { areTimes, readTypedTimes } from '@amhp/shared/rota/typed-times.ts'
import { addDays, daysBetween, type LocalDate, weekdayOf, weekdays } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import {
  type DayParts,
  isDayNear,
  isNearStart,
  looksLikeDay,
  type Order,
  readDayParts,
  resolveDay,
} from './header-days.ts'
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

export const monthFirst =
  'These days follow each other only with the month first, as in America: say so, or write them like 30 Nov'

/** The days of a row, and what is wrong with those that cannot be used. Where most are wrong, none is certain. */
export function readDays(sheet: SheetRows, row: number, context: DayContext): RowOfDays {
  const read = readInOrder(sheet, row, context, context.order ?? 'day-first')
  if (context.order) return read
  const other = readInOrder(sheet, row, context, 'month-first')
  const [first] = [...read.days, ...read.faults].sort((a, b) => a.column - b.column)
  if (first && isLikelier(other, read, context))
    return {
      days: [],
      faults: [{ column: first.column, text: displayText(sheet[row]![first.column]!), message: monthFirst }],
    }
  if (context.asWritten || read.days.length >= read.faults.length) return read
  const unsure = read.days.map(({ column }) => ({
    ...{ column, text: displayText(sheet[row]![column]!) },
    message: 'The days beside it do not follow this one. Correct them, or say that the days are right as written',
  }))
  return { days: [], faults: [...read.faults, ...unsure].sort((a, b) => a.column - b.column) }
}

/** Whether days are in order, or possible, or near the first day of the sheet, only in the other order. */
function isLikelier(other: RowOfDays, read: RowOfDays, { from }: DayContext): boolean {
  if (other.days.length === 0) return false
  const impossible = ({ faults }: RowOfDays) =>
    faults.filter(({ text, message }) => message === noSuchDay && !areTimes(readTypedTimes(text))).length
  if (read.faults.length > 0) return other.faults.length === 0 || impossible(other) < impossible(read)
  const isNear = ({ date }: DayOfColumn) => isNearStart(date, from)
  return read.days.length === 1 && other.faults.length === 0 && other.days.every(isNear) && !read.days.every(isNear)
}

function readInOrder(sheet: SheetRows, row: number, { from, today, asWritten = false }: DayContext, order: Order) {
  const cells = sheet[row]!
  const days: DayOfColumn[] = []
  const faults: HeaderFault[] = []
  let previous: LocalDate | undefined
  let since = 0
  const numbers = numbersBeside(sheet, row, from)
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue
    const last = days.at(-1)
    if (last?.column === column - 1 && displayText(cell) === displayText(cells[column - 1]!)) {
      days.push({ column, date: last.date })
      since++
      continue
    }
    const parts = partsIn(sheet, row, column, order, numbers)
    const date = parts && resolveDay(parts, from, isRelative(parts) ? (last?.date ?? previous) : previous)
    if (!date && !looksLikeDay(cell)) continue
    since++
    const isSaid = typeof cell !== 'string' && 'isSaid' in cell
    const message = date ? faultOf(date, parts, column, isSaid) : noSuchDay
    if (message) faults.push({ column, text: displayText(cell), message })
    else {
      days.push({ column, date: date! })
      since = 0
    }
    if (!message || (parts && !isRelative(parts))) previous = date ?? previous
  }
  return asWritten ? { days, faults } : withoutRepeats(days, faults, cells)

  function faultOf(date: LocalDate, parts: DayParts, column: number, isSaid: boolean): string | undefined {
    const far = askIfFar(date, today) ?? (isSaid ? undefined : weekdayFault(parts, date))
    if (far || asWritten || isSaid || previous === undefined) return far
    const step = daysBetween(previous, date)
    const overWeekend = step === 3 && weekdayOf(date) === 'mon' && !hasWeekend(cells, from, order)
    const accepted = days.at(-1)
    const sinceAccepted = accepted && daysBetween(accepted.date, date)
    if (sinceAccepted === since || (accepted && sinceAccepted === column - accepted.column)) return undefined
    if ((step === 1 || overWeekend) && (!isRelative(parts) || sinceAccepted === step)) return undefined
    return `The days before it lead to ${longDate(addDays(previous, 1))}, and this is ${longDate(date)} ${date.slice(0, 4)}. Correct it, or say that the days are right as written`
  }
}

/** Whether a row has Saturdays or Sundays: one that has none goes from Friday to Monday. */
const hasWeekend = (cells: readonly SheetCell[], from: LocalDate, order: Order) =>
  cells.some((cell) => {
    const parts = readDayParts(cell, order)
    const date = parts && resolveDay(parts, from, undefined)
    return date !== undefined && (weekdayOf(date) === 'sat' || weekdayOf(date) === 'sun')
  })

/** Whether a day depends on those before it: `30`, `Mon`. */
const isRelative = ({ date, month }: DayParts) => date === undefined && month === undefined

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
function partsIn(
  sheet: SheetRows,
  row: number,
  column: number,
  order: Order,
  numbers: readonly SheetCell[] | undefined,
): DayParts | undefined {
  const parts = readDayParts(sheet[row]![column]!, order)
  if (!parts) return parts
  if (parts.weekday !== undefined) return isWeekdayAlone(parts) ? { ...parts, ...numberIn(numbers?.[column]) } : parts
  const beside = [row - 1, row + 1].map((other) => weekdayIn(sheet[other]?.[column])).find((day) => day !== undefined)
  const isBare = parts.month === undefined && parts.date === undefined
  if (beside === undefined) return isBare ? undefined : parts
  return { ...parts, weekday: beside }
}

/** The row above or below that has the numbers of a row's weekdays: most of them agree. Counts do not. */
function numbersBeside(sheet: SheetRows, row: number, from: LocalDate): readonly SheetCell[] | undefined {
  const weekdays = sheet[row]!.map(weekdayIn)
  const count = weekdays.filter((weekday) => weekday !== undefined).length
  return [sheet[row + 1], sheet[row - 1]].find((cells) => {
    const agree = weekdays.filter((weekday, column) => {
      const number = numberIn(cells?.[column])
      return weekday !== undefined && number !== undefined && isDayNear({ weekday, ...number }, from)
    })
    return agree.length > 1 && agree.length > count / 2
  })
}

/** A number alone. */
function numberIn(cell: SheetCell | undefined): { day: number } | undefined {
  const parts = cell === undefined ? undefined : readDayParts(cell, 'day-first')
  return parts?.day === undefined || parts.month !== undefined || parts.weekday !== undefined
    ? undefined
    : { day: parts.day }
}

const isWeekdayAlone = ({ day, date }: DayParts) => day === undefined && date === undefined

function weekdayIn(cell: SheetCell | undefined): number | undefined {
  const parts = cell === undefined ? undefined : readDayParts(cell, 'day-first')
  return parts && isWeekdayAlone(parts) ? parts.weekday : undefined
}

function weekdayFault({ weekday }: DayParts, date: LocalDate): string | undefined {
  if (weekday === undefined || weekdays[weekday] === weekdayOf(date)) return undefined
  return `The day of the week does not fit: that is ${longDate(date)} ${date.slice(0, 4)}. Correct the day, or the first day of the sheet`
}
