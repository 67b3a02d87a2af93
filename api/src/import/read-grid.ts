import { dayPlaces, type Header, nameIn } from './header.ts'
import { type Labels, noLabels } from './labels.ts'
import type { Entry, LaidOut, LeftOutRow, PlaceFault } from './layout.ts'
import { isAmhp, type Whose } from './match-names.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'
import { type DayCell, subColumnsOf } from './sub-columns.ts'

const keyWord = /^(key|legend|codes?|abbreviations?|shift codes|meanings?)\b/i
const notesWord = /^(notes?|comments?|events?|bank holidays?)\b/i

/**
 * People down, days across. A row with cells but no name belongs to the person above: the name is merged, or written once.
 * Rows of counts, keys and notes are left out, by where they stand and what they hold, and said to be.
 */
export function readGrid(
  sheet: SheetRows,
  headers: readonly Header[],
  whose: Whose,
  { rows: said }: Labels = noLabels,
): LaidOut {
  const entries: Entry[] = []
  const names: LaidOut['names'][number][] = []
  const leftOut: LeftOutRow[] = []
  const faults: PlaceFault[] = []
  for (const header of headers) {
    const { first, cellsIn } = subColumnsOf(sheet, header, whose)
    faults.push(...header.faults.map((fault) => ({ row: header.row, ...fault })))
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
          entries.push(...entriesOf(row, above, days))
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
          continue
        }
      }
      above = text
      ofPeople.push(cells)
      names.push(...header.nameColumns.map((column) => ({ row, column, who: text })))
      entries.push(...entriesOf(row, text, days))
    }
    faults.push(...columnsWithoutDay(sheet, header, ofPeople))
  }
  return { days: dayPlaces(sheet, headers), names, parts: new Map(), entries, leftOut, faults }
}

const entriesOf = (row: number, who: string, days: readonly DayCell[]): Entry[] =>
  days.map((day) => ({ row, who, ...day }))

/** Columns beside the days in which people have more than numbers. */
function columnsWithoutDay(
  sheet: SheetRows,
  { row, days, faults, nameColumns }: Header,
  ofPeople: readonly (readonly SheetCell[])[],
): PlaceFault[] {
  const known = new Set([...days, ...faults].map(({ column }) => column))
  const first = Math.min(...known)
  const width = Math.max(0, ...ofPeople.map((cells) => cells.length))
  return Array.from({ length: Math.max(0, width - first) }, (_, i) => first + i)
    .filter((column) => !known.has(column) && !nameColumns.includes(column))
    .filter((column) => ofPeople.some((cells) => !isBlank(cells[column]) && !isNumber(cells[column]!)))
    .map((column) => ({
      ...{ row, column, text: displayText(sheet[row]![column] ?? '') },
      message: 'This column has no day: write one, or leave the column out',
    }))
}

const isNumber = (cell: SheetCell) => typeof cell === 'string' && /^[-+]?\d+([.,]\d+)?%?$/.test(cell)

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
