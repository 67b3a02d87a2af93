import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Header, nameIn } from './header.ts'
import { isAmhp, type Whose } from './match-names.ts'
import { displayText, isBlank, type SheetCell, type SheetRows } from './sheet.ts'

/** What a row says of a day. */
export interface DayCell {
  readonly column: number
  readonly date: LocalDate
  readonly cell: SheetCell
}

interface SubColumns {
  /** The first row of people. */
  readonly first: number
  readonly cellsIn: (cells: readonly SheetCell[]) => DayCell[]
}

const starts = /^(start|from|on|in|begin)s?$/i
const ends = /^(finish|end|to|off|out|until)(es|s)?$/i
const marks = /^(x|1|y|yes|✓|✔|√|\*)$/i

/**
 * The columns of a day may have headings of their own, in the row below: `Start` and `Finish`, whose times belong together,
 * or names of shifts such as `Day` and `Night`, under which a mark stands for that shift.
 */
export function subColumnsOf(sheet: SheetRows, header: Header, whose: Whose): SubColumns {
  const plain: SubColumns = {
    first: header.first,
    cellsIn: (cells) => header.days.map((day) => ({ ...day, cell: cells[day.column] ?? '' })),
  }
  const heads = sheet[header.first]
  const name = heads && nameIn(heads, header)
  if (!heads || header.days.length === 0 || (name !== '' && isAmhp(whose(name!)))) return plain
  const days = [...Map.groupBy(header.days, ({ date }) => date).values()]
  const headsOf = days.map((columns) => columns.map(({ column }) => displayText(heads[column] ?? '').toLowerCase()))
  const [labels] = headsOf as [string[]]
  const isAlike = headsOf.every((own) => own.join('|') === labels.join('|'))
  if (labels.length < 2 || !isAlike || new Set(labels).size < labels.length || labels.includes('')) return plain
  const first = header.first + 1
  if (labels.length === 2 && starts.test(labels[0]!) && ends.test(labels[1]!))
    return {
      first,
      cellsIn: (cells) =>
        days.map(([start, end]) => ({ ...start!, cell: joined(cells[start!.column], cells[end!.column]) })),
    }
  return {
    first,
    cellsIn: (cells) =>
      header.days.map((day) => {
        const cell = cells[day.column] ?? ''
        return { ...day, cell: typeof cell === 'string' && marks.test(cell) ? displayText(heads[day.column]!) : cell }
      }),
  }
}

/** A start and an end as one text; what is in doubt stays so. */
function joined(start: SheetCell = '', end: SheetCell = ''): SheetCell {
  if (typeof start !== 'string') return start
  if (typeof end !== 'string') return end
  return isBlank(end) ? start : `${start}-${end}`
}
