import { columnsWithoutDay, isNumber } from './columns-without-day.ts'
import { dayPlaces, type Header, nameIn } from './header.ts'
import { type Labels, noLabels } from './labels.ts'
import { aboveDays, type Entry, type LaidOut, type LeftOutRow, type PlaceFault } from './layout.ts'
import { isAmhp, type Whose } from './match-names.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'
import { type DayCell, subColumnsOf } from './sub-columns.ts'

const keyWord = /^(key|legend|codes?|abbreviations?|shift codes|meanings?)\b/i
const notesWord = /^(notes?|comments?|events?|bank holidays?)\b/i

/**
 * People down, days across. A row with cells but no name belongs to the person above where each has as many rows; else it is
 * asked. Rows of counts, keys and notes are left out, by where they stand and what they hold, and said to be.
 */
export function readGrid(
  sheet: SheetRows,
  headers: readonly Header[],
  whose: Whose,
  { rows: said }: Labels = noLabels,
  lineName = (row: number) => `Row ${row + 1}`,
): LaidOut {
  const entries: Entry[] = []
  const names: LaidOut['names'][number][] = []
  const leftOut: LeftOutRow[] = []
  const faults: PlaceFault[] = headers.slice(0, 1).flatMap((first) => rowsAbove(sheet, first, whose))
  let section = 0
  for (const header of headers) {
    section++
    const { first, cellsIn } = subColumnsOf(sheet, header, whose)
    faults.push(...header.faults.map((fault) => ({ row: header.row, ...fault })))
    const haveRows = eachHasRows(sheet, header, first)
    let above: string | undefined
    let isKey = false
    const ofPeople: (readonly SheetCell[])[] = []
    for (let row = first; row < header.end; row++) {
      const cells = sheet[row]!
      const text = nameIn(cells, header)
      const days = cellsIn(cells)
      const filled = days.filter(({ cell }) => !isBlank(cell))
      if (text === '') {
        if (filled.length === 0 || isKey) continue
        if (above === undefined) faults.push(nameless(row, header))
        else {
          ofPeople.push(cells)
          const entry = haveRows ? { who: above } : { who: `${lineName(row)}, without a name`, below: above }
          entries.push(...days.map((day) => ({ row, section, ...entry, ...day })))
        }
        continue
      }
      const match = whose(text)
      if (isAmhp(match) || said.get(row) === 'person') isKey = false
      else {
        isKey ||= keyWord.test(text)
        const nobody = isKey ? ofKey : whyNobody(text, filled, match === null)
        if (nobody) {
          if (nobody !== heading) leftOut.push({ row, text, ...nobody })
          above = undefined
          section++
          continue
        }
      }
      above = text
      ofPeople.push(cells)
      names.push(...header.nameColumns.map((column) => ({ row, column, who: text })))
      entries.push(...days.map((day) => ({ row, section, who: text, ...day })))
    }
    faults.push(...columnsWithoutDay(sheet, header, ofPeople))
  }
  return { days: dayPlaces(sheet, headers), names, parts: new Map(), entries, leftOut, faults }
}

/** Whether each of at least three names is followed by as many rows without one. */
function eachHasRows(sheet: SheetRows, header: Header, first: number): boolean {
  const rows = Array.from({ length: header.end - first }, (_, i) => first + i)
  const isNamed = (row: number) => nameIn(sheet[row]!, header) !== ''
  const named = rows.filter(isNamed)
  const [size, ...others] = named.slice(1).map((row, i) => row - named[i]!)
  if (size === undefined || size < 2 || others.length === 0 || others.some((other) => other !== size)) return false
  const isFilled = (row: number) => header.days.some(({ column }) => !isBlank(sheet[row]![column]))
  return rows.filter((row) => !isNamed(row) && isFilled(row)).length > 1
}

/** Rows of people above the days, where they are not read. */
function rowsAbove(sheet: SheetRows, header: Header, whose: Whose): PlaceFault[] {
  return sheet.slice(0, header.row).flatMap((cells, row) => {
    const who = nameIn(cells, header)
    const isFilled = header.days.some(({ column }) => !isBlank(cells[column]))
    if (!isFilled || who === '' || !isAmhp(whose(who))) return []
    return [
      { row, column: header.nameColumns[0]!, text: displayText(cells[header.nameColumns[0]!]!), message: aboveDays },
    ]
  })
}

type Nobody = Pick<LeftOutRow, 'why' | 'label'>
const heading: Nobody = { why: 'It is a heading.', label: 'left-out' }
const ofKey: Nobody = { why: 'It belongs to the key.', label: 'key' }

/** Why a row whose name is not in the register is no person's. */
function whyNobody(text: string, filled: readonly DayCell[], isSaid: boolean): Nobody | undefined {
  if (isSaid) return { why: 'You said that this is nobody.', label: 'left-out' }
  if (filled.length === 0) return heading
  if (filled.every(({ cell }) => isNumber(cell))) return { why: 'It holds only numbers.', label: 'totals' }
  return notesWord.test(text) ? { why: 'It holds notes.', label: 'left-out' } : undefined
}

const nameless = (row: number, { nameColumns }: Header): PlaceFault => ({
  row,
  column: nameColumns[0] ?? 0,
  text: '',
  message: 'There is no name in this row or above it: write whose row it is',
})
