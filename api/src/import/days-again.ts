import { addDays } from '@amhp/shared/time/date.ts'
import { type Header, nameIn } from './header.ts'
import type { DayOfColumn } from './read-days.ts'
import { displayText, isBlank, type SheetRows } from './sheet.ts'

/** How many cells of a row name days, in a row of days. */
export const mostOfThem = 0.6

type OwnDays = Pick<Header, 'days' | 'faults'>

/** The days of a header, where a row below has them again, without their months, as they are above each team. */
export function daysAgain(sheet: SheetRows, { row, days }: Header, other: number): OwnDays | undefined {
  const textAt = (line: number, column: number) => displayText(sheet[line]![column] ?? '')
  const isAgain = ({ column }: DayOfColumn) => textAt(row, column).toLowerCase() === textAt(other, column).toLowerCase()
  const again = days.filter(isAgain)
  if (again.length <= days.length * mostOfThem) return undefined
  const faults = days
    .filter((day) => !isAgain(day))
    .map(({ column }) => ({
      column,
      text: textAt(other, column),
      message: 'Another day is above: correct one of them',
    }))
  return { days: again, faults }
}

const mostWeeks = 6

/** The days of a row of numbers alone, as a calendar of the month has them above each week: those of a header, some weeks later. */
export function weeksLater(sheet: SheetRows, header: Header, row: number): OwnDays | undefined {
  const cells = sheet[row]!
  const filled = header.days.filter(({ column }) => !isBlank(cells[column]))
  if (filled.length < 2 || nameIn(cells, header) !== '') return undefined
  for (let weeks = 1; weeks <= mostWeeks; weeks++) {
    const later = header.days.map(({ column, date }) => ({ column, date: addDays(date, weeks * 7) }))
    const isNumbered = ({ column, date }: DayOfColumn) =>
      displayText(cells[column] ?? '') === String(Number(date.slice(8)))
    if (later.filter(isNumbered).length <= filled.length * mostOfThem) continue
    const faults = later
      .filter((day) => !isNumbered(day) && !isBlank(cells[day.column]))
      .map(({ column }) => ({
        column,
        text: displayText(cells[column]!),
        message: 'The days beside it lead to another: correct it',
      }))
    return { days: later.filter((day) => isNumbered(day) || isBlank(cells[day.column])), faults }
  }
  return undefined
}
