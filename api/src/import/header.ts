import { askIfFar } from '@amhp/shared/rota/reach.ts'
import { daysBetween, type LocalDate, weekdayOf, weekdays } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { type DayParts, looksLikeDay, type Order, readDayParts, resolveDay } from './header-days.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

export interface HeaderFault {
  readonly column: number
  readonly text: string
  readonly message: string
}

/** The header of a block: its row of days, the columns of names, and the day of each column. */
export interface Header {
  readonly row: number
  /** The rows of people: the first, and the one after the last. */
  readonly first: number
  readonly end: number
  readonly nameColumns: readonly number[]
  readonly days: readonly { readonly column: number; readonly date: LocalDate }[]
  readonly faults: readonly HeaderFault[]
}

/** Reads a row of days, from left to right. Days that do not say their month follow `from`. None may be far from today. */
export function readHeader(sheet: SheetRows, row: number, from: LocalDate, today: LocalDate): Header {
  const cells = sheet[row]!
  const dayFirst = readDays(cells, from, today, 'day-first')
  const monthFirst =
    dayFirst.faults.length + dayFirst.jumps > 0 ? readDays(cells, from, today, 'month-first') : dayFirst
  const better = monthFirst.faults.length + monthFirst.jumps < dayFirst.faults.length + dayFirst.jumps
  const { days, faults } = better ? monthFirst : dayFirst
  const firstDay = Math.min(...[...days, ...faults].map(({ column }) => column))
  const all = [...days, ...blankBeside(sheet, row, days)].sort((a, b) => a.column - b.column)
  const names = nameColumns(sheet, row, firstDay)
  return { row, first: row + 1, end: sheet.length, nameColumns: names, days: all, faults }
}

function readDays(cells: readonly SheetCell[], from: LocalDate, today: LocalDate, order: Order) {
  const days: { column: number; date: LocalDate }[] = []
  const faults: HeaderFault[] = []
  let jumps = 0
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue
    const parts = readDayParts(cell, order)
    const previous = days.at(-1)?.date
    const merged = days.at(-1)?.column === column - 1 && displayText(cell) === displayText(cells[column - 1]!)
    const date = merged ? previous : parts && resolveDay(parts, from, previous)
    if (!date) {
      if (looksLikeDay(cell))
        faults.push({
          column,
          text: displayText(cell),
          message: 'This is not a day of the calendar: write it like 30/11/2026',
        })
      continue
    }
    const message = askIfFar(date, today) ?? (parts && weekdayFault(parts, date))
    if (message) faults.push({ column, text: displayText(cell), message })
    else {
      if (previous && (daysBetween(previous, date) < 0 || daysBetween(previous, date) > 7)) jumps++
      days.push({ column, date })
    }
  }
  return { days, faults, jumps }
}

function weekdayFault({ weekday }: DayParts, date: LocalDate): string | undefined {
  if (weekday === undefined || weekdays[weekday] === weekdayOf(date)) return undefined
  return `The day of the week does not fit: that is ${longDate(date)} ${date.slice(0, 4)}. Correct the day, or the first day of the sheet`
}

/** Blank columns right of a day belong to it: its cell is merged over them. The last day has as many as any other. */
function blankBeside(sheet: SheetRows, row: number, days: readonly { column: number; date: LocalDate }[]) {
  const cells = sheet[row]!
  const between = days.map(({ column }, i) => (days[i + 1]?.column ?? column + 1) - column - 1)
  const most = Math.max(0, ...between)
  const width = Math.max(...sheet.map((one) => one.length))
  return days.flatMap(({ column, date }, i) => {
    const count = i === days.length - 1 ? most : between[i]!
    const beside = Array.from({ length: count }, (_, more) => column + 1 + more)
    return beside.filter((one) => one < width && isBlank(cells[one])).map((one) => ({ column: one, date }))
  })
}

/** The columns left of the days with a heading for names, or else the first column with words in it. */
function nameColumns(sheet: SheetRows, row: number, before: number): number[] {
  const heads = Array.from({ length: before }, (_, column) => headOf(sheet, row, column))
  const find = (shape: RegExp) => heads.findIndex((head) => shape.test(head))
  const forename = find(/^(fore|first|given) ?name/)
  const surname = find(/^(sur|last|family) ?name/)
  if (forename >= 0 && surname >= 0) return [forename, surname]
  const named = find(/\b(name|amhp|staff|worker|person|who)s?\b/)
  if (named >= 0) return [named]
  const worded = heads.findIndex((_, column) =>
    sheet.slice(row + 1).some((cells) => typeof cells[column] === 'string' && /\p{L}{2}/u.test(cells[column])),
  )
  return worded >= 0 ? [worded] : []
}

function headOf(sheet: SheetRows, row: number, column: number): string {
  const cell = sheet[row]?.[column]
  return typeof cell === 'string' ? cell.toLowerCase() : ''
}
