import { dayPlaces, type Header, nameIn } from './header.ts'
import type { Entry, LaidOut, LeftOutRow, PlaceFault } from './layout.ts'
import type { Whose } from './match-names.ts'
import { isBlank, type SheetRows } from './sheet.ts'
import { type DayCell, subColumnsOf } from './sub-columns.ts'

const keyWord = /^(key|legend|codes?|abbreviations?|shift codes|meanings?)\b/i
const notesWord = /^(notes?|comments?|events?|bank holidays?)\b/i

/**
 * People down, days across. A row with cells but no name belongs to the person above: the name is merged, or written once.
 * Rows of counts, keys and notes are left out, by where they stand and what they hold, and said to be.
 */
export function readGrid(sheet: SheetRows, headers: readonly Header[], whose: Whose): LaidOut {
  const entries: Entry[] = []
  const names: LaidOut['names'][number][] = []
  const leftOut: LeftOutRow[] = []
  const faults: PlaceFault[] = []
  for (const header of headers) {
    const { first, cellsIn } = subColumnsOf(sheet, header, whose)
    faults.push(...header.faults.map((fault) => ({ row: header.row, ...fault })))
    let above: string | undefined
    let isKey = false
    for (let row = first; row < header.end; row++) {
      const cells = sheet[row]!
      const text = nameIn(cells, header)
      const days = cellsIn(cells)
      const filled = days.filter(({ cell }) => !isBlank(cell))
      if (text === '') {
        if (filled.length === 0 || isKey) continue
        if (above !== undefined) entries.push(...entriesOf(row, above, days))
        else faults.push(nameless(row, header))
        continue
      }
      const match = whose(text)
      if (match && 'amhp' in match) isKey = false
      else {
        isKey ||= keyWord.test(text)
        const why = isKey ? 'It belongs to the key.' : whyNobody(text, filled, match === null)
        if (why) {
          if (why !== heading) leftOut.push({ row, text, why })
          above = undefined
          continue
        }
      }
      above = text
      names.push(...header.nameColumns.map((column) => ({ row, column, who: text })))
      entries.push(...entriesOf(row, text, days))
    }
  }
  return { days: dayPlaces(sheet, headers), names, entries, leftOut, faults }
}

const entriesOf = (row: number, who: string, days: readonly DayCell[]): Entry[] =>
  days.map((day) => ({ row, who, ...day }))

const heading = 'heading'

/** Why a row whose name is not in the register is no person's. */
function whyNobody(text: string, filled: readonly DayCell[], isSaid: boolean): string | undefined {
  if (isSaid) return 'You said that this is nobody.'
  if (filled.length === 0) return heading
  if (filled.every(({ cell }) => typeof cell === 'string' && /^[-+]?\d+([.,]\d+)?%?$/.test(cell)))
    return 'It holds only numbers.'
  return notesWord.test(text) ? 'It holds notes.' : undefined
}

const nameless = (row: number, { nameColumns }: Header): PlaceFault => ({
  row,
  column: nameColumns[0] ?? 0,
  text: '',
  message: 'There is no name in this row or above it: write whose row it is',
})
