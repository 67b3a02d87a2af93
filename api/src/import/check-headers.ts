import { addDays, daysBetween, type LocalDate } from '@amhp/shared/time/date.ts'
import { type Header, nameIn } from './header.ts'
import { readDayParts } from './header-days.ts'
import type { DayContext } from './read-days.ts'
import { displayText, isBlank, type SheetRows } from './sheet.ts'

/** The headers of a sheet from its top, with faults instead of days where it is not certain whose days they are. */
export function checkedHeaders(sheet: SheetRows, all: readonly Header[], { asWritten }: DayContext): Header[] {
  return all
    .map((header, i) => (asWritten ? header : askIfAgain(sheet, header, all[i - 1])))
    .map((header, i) => (asWritten ? header : askIfApart(sheet, header, all[i - 1], all[i + 1])))
    .map((header) => (header.days.length > 0 ? askIfEmpty(sheet, header, all) : header))
    .filter(({ first, end, faults }) => first < end || faults.length > 0)
}

/** The most days between the weeks of a sheet. */
const mostBetween = 14

/** Weeks below each other rise, and are near. Where they are not, either may be in the wrong place. */
function askIfApart(sheet: SheetRows, header: Header, before: Header | undefined, after: Header | undefined): Header {
  const isApart = (one: Header | undefined, other: Header | undefined) => {
    if (!one || !other || one.days.length === 0 || other.days.length === 0) return false
    const [first, second] = [daysOfHeaders([one]), daysOfHeaders([other])]
    return second.from < first.from || daysBetween(first.to, second.from) > mostBetween
  }
  return isApart(before, header) || isApart(header, after) ? withFaults(sheet, header, apart) : header
}

const apart =
  'These days do not follow those above and below: correct their days, or say that the days are right as written'

/** Weekdays that come again may be of the next week, or of the same one for another team: it is asked where the people are others. */
function askIfAgain(sheet: SheetRows, header: Header, before: Header | undefined): Header {
  const isWeekdays = header.days.every(({ column }) => {
    const cell = sheet[header.row]![column] ?? ''
    const parts = isBlank(cell) ? {} : readDayParts(cell, 'day-first')
    return parts !== undefined && parts.day === undefined && parts.date === undefined
  })
  if (!before || !isWeekdays || header.days.length === 0) return header
  const namesOf = (block: Header) =>
    new Set(sheet.slice(block.first, block.end).map((cells) => nameIn(cells, block).toLowerCase()))
  const [own, others] = [namesOf(header), namesOf(before)]
  own.delete('')
  if (own.size === 0 || [...own].some((name) => others.has(name))) return header
  return withFaults(
    sheet,
    header,
    'This is the next week, or the same one for another team: write the dates, or say that the days are right as written, which is the next week',
  )
}

/** Days without rows below them, and those that are right below such: it is not certain whose rows are whose. */
function askIfEmpty(sheet: SheetRows, header: Header, all: readonly Header[]): Header {
  const below = all.find(({ row, days }) => header.first === header.end && row === header.end && days.length > 0)
  const above = all.find(({ first, end, days }) => first === end && end === header.row && days.length > 0)
  if (header.first === header.end && !below) return isKnownBefore() ? header : withFaults(sheet, header, nothingBelow)
  const other = below ?? above
  return !other || daysOfHeaders([other]).from === daysOfHeaders([header]).from
    ? header
    : withFaults(sheet, header, twoRowsOfDays)

  /** Days at the bottom may repeat those at the top, or be weekdays alone. */
  function isKnownBefore() {
    const known = new Set(
      all.filter(({ first, end }) => first < end).flatMap(({ days }) => days.map(({ date }) => date)),
    )
    const isWritten = header.days.some(({ column }) => /\d/.test(displayText(sheet[header.row]![column] ?? '')))
    return !isWritten || header.days.every(({ date }) => known.has(date))
  }
}

const nothingBelow = 'There is nothing after these days: move them before their people, or leave them out'
const twoRowsOfDays = 'Other days stand right beside these, with no people between: leave out those that are wrong'

const withFaults = (sheet: SheetRows, header: Header, message: string): Header => ({
  ...header,
  days: [],
  faults: header.days.map(({ column }) => ({ column, text: displayText(sheet[header.row]![column] ?? ''), message })),
})

/** The first and the last day of the headers; `to` is exclusive. */
export function daysOfHeaders(headers: readonly Header[]): { from: LocalDate; to: LocalDate } {
  const dates = headers.flatMap(({ days }) => days.map(({ date }) => date)).sort()
  return { from: dates[0]!, to: addDays(dates.at(-1)!, 1) }
}
