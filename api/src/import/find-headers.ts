import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { type Header, readHeader } from './header.ts'
import { readDayParts } from './header-days.ts'
import { isBlank, type SheetCell, type SheetRows } from './sheet.ts'

const rowsSearched = 20

/**
 * Finds the rows of days. The first is the one with the most days among the top rows. Further down, a row with days in the
 * same columns starts another block: sheets often have weeks below each other.
 */
export function findHeaders(sheet: SheetRows, from: LocalDate, today = from): Header[] {
  let current = findFirst(sheet, from, today)
  const found: Header[] = []
  for (let row = (current?.row ?? 0) + 1; current && row < sheet.length; row++) {
    const names = namesDays(sheet[row]!, current)
    if (names === undefined) continue
    if (names === 'weekdays' && row === current.row + 1) {
      current = { ...current, first: row + 1 }
      continue
    }
    found.push({ ...current, end: row })
    const next = readHeader(sheet, row, daysOfHeaders([current]).to, today)
    current = { ...next, nameColumns: next.nameColumns.length > 0 ? next.nameColumns : current.nameColumns }
  }
  return [...found, ...(current ? [current] : [])].filter(({ first, end }) => first < end)
}

/** Whether a row below a header has days in most of its columns. Numbers alone may be totals. */
function namesDays(cells: readonly SheetCell[], { days }: Header): 'weekdays' | 'days' | undefined {
  const filled = days.map(({ column }) => cells[column]).filter((cell) => cell !== undefined && !isBlank(cell))
  if (filled.length < 2 || filled.length < days.length * 0.6) return undefined
  const parts = filled.map((cell) => readDayParts(cell!, 'day-first'))
  if (!parts.every((one) => one && (one.date ?? one.month ?? one.weekday) !== undefined)) return undefined
  return parts.every((one) => one?.day === undefined && one?.date === undefined) ? 'weekdays' : 'days'
}

function findFirst(sheet: SheetRows, from: LocalDate, today: LocalDate): Header | undefined {
  let best: { row: number; score: number } | undefined
  for (let row = 0; row < Math.min(sheet.length, rowsSearched); row++) {
    const score = scoreOf(sheet[row]!)
    if (score > (best?.score ?? 0)) best = { row, score }
  }
  return best && readHeader(sheet, best.row, from, today)
}

/** Full dates score most. Weekdays or days of the month alone count only if there are several. */
function scoreOf(cells: readonly SheetCell[]): number {
  const parts = cells.map((cell) => readDayParts(cell, 'day-first')).filter((one) => one !== undefined)
  const full = parts.filter((one) => one.date !== undefined || one.month !== undefined)
  const named = parts.filter((one) => one.month === undefined && one.day !== undefined && one.weekday !== undefined)
  const bare = parts.length - full.length - named.length
  return full.length * 4 + named.length * 3 + (bare >= 3 ? bare : 0)
}

/** The first and the last day of the headers; `to` is exclusive. */
export function daysOfHeaders(headers: readonly Header[]): { from: LocalDate; to: LocalDate } {
  const dates = headers.flatMap(({ days }) => days.map(({ date }) => date)).sort()
  return { from: dates[0]!, to: addDays(dates.at(-1)!, 1) }
}
