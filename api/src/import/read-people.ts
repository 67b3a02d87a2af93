import type { ImportFault } from '@amhp/shared/contract/import.ts'
import type { Header } from './header.ts'
import type { NameMatch, RegisteredAmhp } from './match-names.ts'
import { columnName, displayText, isBlank, type SheetRows } from './sheet.ts'

/** A row of one person. `row` as the spreadsheet numbers it; `amhp` null if the name was not found. */
export interface SheetPerson {
  readonly row: number
  readonly text: string
  readonly amhp: RegisteredAmhp | null
}

const countRow = /^(total|sum|count|number|on duty|cover)\b/i

/**
 * The rows of people. A row with cells but no name belongs to the person above: the name is merged, or written once. A row
 * with unknown words and no cells is a heading. Rows of totals are left out.
 */
export function readPeople(
  sheet: SheetRows,
  header: Header,
  match: (text: string) => NameMatch,
  faults: ImportFault[],
): SheetPerson[] {
  const people: SheetPerson[] = []
  let above: RegisteredAmhp | null | undefined
  for (let index = header.first; index < header.end; index++) {
    const cells = sheet[index]!
    const row = index + 1
    const text = header.nameColumns
      .map((column) => displayText(cells[column] ?? ''))
      .join(' ')
      .trim()
    const hasDays = header.days.some(({ column }) => !isBlank(cells[column]))
    if (countRow.test(text) || (text === '' && !hasDays)) continue
    if (text === '') {
      if (above) people.push({ row, text: above.name, amhp: above })
      else if (above === undefined)
        faults.push({
          row,
          column: nameColumn(header),
          text: '',
          message: 'There is no name in this row or above it: write whose row it is',
        })
      continue
    }
    const found = match(text)
    if ('amhp' in found) {
      above = found.amhp
      people.push({ row, text, amhp: found.amhp })
    } else if (hasDays) {
      above = null
      people.push({ row, text, amhp: null })
      faults.push({ row, column: nameColumn(header), text, message: found.message })
    } else above = undefined
  }
  return people
}

const nameColumn = ({ nameColumns }: Header): string => columnName(nameColumns[0] ?? 0)
