import { areTimes, readTypedTimes } from '@amhp/shared/rota/typed-times.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { checkedHeaders, daysOfHeaders } from './check-headers.ts'
import { daysAgain, mostOfThem, weeksLater } from './days-again.ts'
import { type Header, nameIn, readHeader } from './header.ts'
import { type DayParts, readDayParts } from './header-days.ts'
import { labelled, noLabels } from './labels.ts'
import { type DayContext, readDays } from './read-days.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

const rowsSearched = 20

/**
 * Finds the rows of days. The first is the one with the most days among the top rows. Further down, a row with days in the
 * same columns starts another block: sheets often have weeks below each other.
 */
export function findHeaders(sheet: SheetRows, context: DayContext): Header[] {
  let current = findFirst(sheet, context)
  const found: Header[] = []
  for (let row = (current?.row ?? 0) + 1; current && row < sheet.length; row++) {
    const from: LocalDate = current.days.length > 0 ? daysOfHeaders([current]).to : context.from
    const label = context.labels?.rows.get(row)
    const names = label ? (label === 'day' ? 'days' : undefined) : namesDays(sheet, row, current, { ...context, from })
    const later = label ? undefined : weeksLater(sheet, current, row)
    if (names === undefined && !later) continue
    if (names === 'weekdays' && row === current.row + 1) {
      current = { ...current, first: row + 1 }
      continue
    }
    found.push({ ...current, end: row })
    const next = readHeader(sheet, row, { ...context, from })
    const again = later ?? (names === 'days' ? daysAgain(sheet, current, row) : undefined)
    const isSame = again !== undefined || next.nameColumns.length === 0
    current = { ...next, ...again, nameColumns: isSame ? current.nameColumns : next.nameColumns }
  }
  return checkedHeaders(
    sheet,
    [...daysAbove(sheet, found[0] ?? current, context), ...found, ...(current ? [current] : [])],
    context,
  )
}

/** Rows of days above the first header, which has more. */
function daysAbove(sheet: SheetRows, first: Header | undefined, context: DayContext): Header[] {
  const { rows: said } = context.labels ?? noLabels
  if (!first || labelled(said, 'day').length > 0) return []
  const rows = Array.from({ length: first.row }, (_, row) => row)
  return rows
    .filter(
      (row) => !said.has(row) && namesDays(sheet, row, first, context) === 'days' && sheet[row]!.some(isSurelyDay),
    )
    .map((row) => ({ ...readHeader(sheet, row, context), first: first.row, end: first.row }))
}

/** Whether a row below a header has days in most of its columns, or some and the same heading of names. */
function namesDays(
  sheet: SheetRows,
  row: number,
  header: Header,
  context: DayContext,
): 'weekdays' | 'days' | undefined {
  const { days } = header
  const cells = sheet[row]!
  const filled = days.map(({ column }) => cells[column]).filter((cell) => cell !== undefined && !isBlank(cell))
  const heading = nameIn(cells, header)
  if (heading !== '' && heading === nameIn(sheet[header.row]!, header) && filled.some(isSurelyDay)) return 'days'
  if (filled.length < 2 || filled.length < days.length * mostOfThem) return undefined
  const parts = filled.map((cell) => readDayParts(cell!, 'day-first'))
  // One of them may be mistyped.
  if (parts.some((one) => one === undefined))
    return filled.filter(isSurelyDay).length > Math.max(1, filled.length * mostOfThem) ? 'days' : undefined
  if (parts.every((one) => one!.day === undefined && one!.date === undefined)) return 'weekdays'
  return filled.every(isSurelyDay) || rises(sheet, row, context) ? 'days' : undefined
}

/** A date of the spreadsheet, or a text that cannot be times or a count: `30/11`, `1 Dec`, `Mon 1`, and not `9-5`, `1/12` or `3`. */
function isSurelyDay(cell: SheetCell | undefined): boolean {
  const parts = cell === undefined ? undefined : readDayParts(cell, 'day-first')
  if (!parts) return false
  if (parts.date !== undefined || parts.year !== undefined || parts.weekday !== undefined) return true
  return parts.month !== undefined && !areTimes(readTypedTimes(displayText(cell!)))
}

/** Whether the days of a row follow each other: times and counts do not. */
function rises(sheet: SheetRows, row: number, context: DayContext): boolean {
  const { days, faults } = readDays(sheet, row, context)
  if (days.length === 0 && faults.length === 1) return true
  const known = days.length > faults.length && sheet[row]!.some(isSurelyDay)
  return (faults.length === 0 || known) && new Set(days.map(({ date }) => date)).size > 1
}

function findFirst(sheet: SheetRows, context: DayContext): Header | undefined {
  const { rows } = context.labels ?? noLabels
  const [chosen] = labelled(rows, 'day')
  let best: { row: number; score: number } | undefined
  for (let row = 0; row < Math.min(sheet.length, rowsSearched, chosen ?? rowsSearched); row++) {
    const score = rows.has(row) ? 0 : scoreOf(sheet, row, context)
    if (score > (best?.score ?? 0)) best = { row, score }
  }
  const isChosen = chosen !== undefined && chosen < sheet.length
  if (isChosen && !(best && holdsMore(sheet, best.row, chosen))) return readHeader(sheet, chosen, context)
  return best && readHeader(sheet, best.row, context)
}

/** Whether there is anything between a row of days that was found and one that was chosen: else the first is wrong. */
const holdsMore = (sheet: SheetRows, found: number, chosen: number) =>
  sheet.slice(found + 1, chosen).some((row) => row.some((cell) => !isBlank(cell)))

/** Full dates score most. Weekdays alone count only if there are several, other texts only if they follow each other. */
function scoreOf(sheet: SheetRows, row: number, context: DayContext): number {
  const cells = sheet[row]!
  const sure = cells.filter(isSurelyDay).map((cell) => readDayParts(cell, 'day-first')!)
  const isWeekday = ({ day, date, month }: DayParts) => day === undefined && date === undefined && month === undefined
  const weekdays = sure.filter(isWeekday).length
  const full = sure.filter(({ date, month }) => date !== undefined || month !== undefined).length
  const unsure = cells.filter((cell) => !isSurelyDay(cell) && readDayParts(cell, 'day-first') !== undefined).length
  const rising = unsure > 1 && rises(sheet, row, context) ? unsure : 0
  return (full + rising) * 4 + (sure.length - full - weekdays) * 3 + (weekdays >= 3 ? weekdays : 0)
}
