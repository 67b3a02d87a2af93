import { columnsWithoutDay } from './columns-without-day.ts'
import { dayPlaces, type Header, nameIn } from './header.ts'
import { aboveDays, type Entry, type LaidOut, type LeftOutRow, type PlaceFault } from './layout.ts'
import { isAmhp, type Whose } from './match-names.ts'
import { displayText, isBlank, type SheetRows, textOf } from './sheet.ts'

/** Several names in a cell. Not a comma, which turns a name around. */
export const between = /[;/&\n]| and /

/** Duties down, days across, names in the cells: each name has the duty of its row on the day of its column. */
export function readDuties(sheet: SheetRows, headers: readonly Header[], whose: Whose): LaidOut {
  const entries: Entry[] = []
  const leftOut: LeftOutRow[] = []
  const withoutDay: PlaceFault[] = []
  for (const header of headers) {
    withoutDay.push(...columnsWithoutDay(sheet, header, sheet.slice(header.first, header.end)))
    for (let row = header.first; row < header.end; row++) {
      const cells = sheet[row]!
      const duty = nameIn(cells, header)
      const filled = header.days.filter(({ column }) => !isBlank(cells[column]))
      if (duty === '' && filled.length > 0)
        leftOut.push({ row, text: '', why: 'It does not say which duty it is.', label: 'left-out' })
      if (duty === '') continue
      for (const { column, date } of filled)
        for (const who of textOf(cells[column]!).split(between))
          entries.push({ row, column, who: who.trim(), date, cell: duty })
    }
  }
  const faults = [
    ...headers.slice(0, 1).flatMap((first) => dutiesAbove(sheet, first, whose)),
    ...headers.flatMap(({ row, faults: own }) => own.map((fault) => ({ row, ...fault }))),
    ...withoutDay,
  ]
  const parts = new Map(headers.flatMap(({ nameColumns }) => nameColumns.map((column) => [column, 'duty'] as const)))
  return { days: dayPlaces(sheet, headers), names: [], parts, entries, leftOut, faults }
}

/** Rows of duties above the days, where they are not read. */
const dutiesAbove = (sheet: SheetRows, { row: end, days }: Header, whose: Whose): PlaceFault[] =>
  sheet.slice(0, end).flatMap((cells, row) => {
    const named = days.find(({ column }) =>
      isAmhp(
        whose(
          textOf(cells[column] ?? '')
            .split(between)[0]!
            .trim(),
        ),
      ),
    )
    return named ? [{ row, column: named.column, text: displayText(cells[named.column]!), message: aboveDays }] : []
  })

/** Whether most cells of some days hold names of the register, or their initials where no names stand beside them. */
export function holdsNames(sheet: SheetRows, headers: readonly Header[], whose: Whose): boolean {
  let [names, initials, others] = [0, 0, 0]
  let beside = 0
  for (const header of headers)
    for (const cells of sheet.slice(header.first, header.end)) {
      if (isAmhp(whose(nameIn(cells, header)))) beside++
      for (const { column } of header.days) {
        if (isBlank(cells[column])) continue
        const [text] = textOf(cells[column]!).split(between)
        const match = /\p{L}{2}/u.test(text!) ? whose(text!.trim()) : null
        if (isAmhp(match)) names++
        else if (match && match.likely.length > 0) initials++
        else others++
      }
    }
  return names > others + initials || (beside === 0 && names + initials > others)
}
