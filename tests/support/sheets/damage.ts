import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import fc from 'fast-check'
import { monthFirst } from './day-headings.ts'
import { blank, type TestCell, type TestSheet } from './test-sheet.ts'

/** A sheet after something happened to it, and the person's days whose cells say something else than before. */
export interface Damaged {
  readonly sheet: TestSheet
  readonly lost: ReadonlySet<string>
}

type Damage = (sheet: TestSheet, a: number, b: number) => { sheet: TestSheet; lost?: readonly string[] }

const changed = (sheet: TestSheet, row: number, column: number, change: (cell: TestCell) => TestCell): TestSheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, r) =>
    r === row ? cells.map((cell, c) => (c === column ? change(cell) : cell)) : cells,
  ),
})

/** A place that is not blank; the first cell of the sheet, where all are. */
function placeOf(
  { rows }: TestSheet,
  a: number,
  wanted = (cell: TestCell) => cell.text !== '',
): [number, number] | undefined {
  const places = rows.flatMap((row, r) => row.flatMap((cell, c) => (wanted(cell) ? [[r, c] as [number, number]] : [])))
  return places[a % places.length]
}

const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, i) => i !== from)
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)]
}

/** Where days come again below, a person's row says something of others elsewhere. */
function lostByMoving({ rows }: TestSheet, from: number): string[] {
  const headings = new Set(
    rows
      .filter((row) => row.some(({ is }) => is === 'day'))
      .map((row) => row.find(({ is }) => is === 'day')!.keys.join()),
  )
  const name = rows[from]!.find(({ is }) => is === 'name')
  if (headings.size < 2 || !name) return []
  const person = name.keys[0]!.replace(/ \S+$/, ' ')
  return rows.flat().flatMap(({ keys }) => keys.filter((key) => key.startsWith(person)))
}

/** Replaces the text of a cell, whose days then say something else. */
const spoilt =
  (spoil: (cell: TestCell) => TestCell): Damage =>
  (sheet, a) => {
    const place = placeOf(sheet, a)
    if (!place) return { sheet }
    const [row, column] = place
    return { sheet: changed(sheet, row, column, spoil), lost: sheet.rows[row]![column]!.keys }
  }

const withoutValue = ({ keys, is }: TestCell): TestCell => ({ text: '', keys, is })

/** A text that says the same, in another way. */
function rewritten(cell: TestCell, b: number): TestCell {
  const { keys, is } = cell
  const date = cell.date && parseDate(cell.date)
  if (date) return { text: [monthFirst(date), date][b % 2]!, keys, is }
  if (cell.time)
    return { text: [cell.time.replace(':', '.'), cell.time.replace(':', ''), `${cell.time}:00`][b % 3]!, keys, is }
  const sameWords = [` ${cell.text}  `, cell.text.toUpperCase()]
  const texts =
    is === 'name' ? sameWords : [...sameWords, cell.text.replaceAll(':', '.'), cell.text.replace('-', ' to ')]
  return { ...cell, text: texts[b % texts.length]! }
}

const usDates = (sheet: TestSheet): TestSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.map((cell) => {
      const date = cell.is === 'day' && (cell.date ?? toDate(cell.text))
      return date ? { text: monthFirst(date as LocalDate), keys: cell.keys, is: cell.is } : cell
    }),
  ),
})
const toDate = (text: string) => parseDate(text.split('/').reverse().join('-'))

const merged: Damage = (sheet, a, b) => {
  const isAcross = b % 2 === 0
  const wanted = isAcross ? ['content', 'day', 'other'] : ['content']
  const place = placeOf(sheet, a, ({ text, is }) => text !== '' && wanted.includes(is))
  if (!place || sheet.merged.length > 0) return { sheet }
  const [top, left] = place
  const over = isAcross ? { bottom: top, right: left + 1 } : { bottom: top + 1, right: left }
  const under = sheet.rows[over.bottom]?.[over.right]
  if (!under || !wanted.includes(under.is)) return { sheet }
  const block = { top, left, ...over }
  return {
    sheet: { ...changed(sheet, over.bottom, over.right, withoutValue), merged: [block] },
    // Of all in its rows and columns: where names are in the cells, a blank one is anyone's.
    lost: sheet.rows.flatMap((row, r) =>
      row.flatMap(({ keys }, c) => (r === top || r === over.bottom || c === left || c === over.right ? keys : [])),
    ),
  }
}

/** What happens to sheets. Numbers choose where. */
export const damages: Readonly<Record<string, Damage>> = {
  'rows changed places': (sheet, a, b) => {
    const [from, to] = [a % sheet.rows.length, b % sheet.rows.length]
    if (sheet.merged.length > 0 || sheet.hiddenRows.length > 0) return { sheet }
    return { sheet: { ...sheet, rows: moved(sheet.rows, from, to) }, lost: lostByMoving(sheet, from) }
  },
  'a column moved': (sheet, a, b) => {
    const width = sheet.rows[0]!.length
    // The columns of a day have one heading, so that one alone says another day elsewhere.
    const hasSubColumns = sheet.rows.some((row) => row.some(({ is }) => is === 'heading'))
    if (hasSubColumns || sheet.merged.length > 0 || sheet.hiddenColumns.length > 0) return { sheet }
    return { sheet: { ...sheet, rows: sheet.rows.map((row) => moved(row, a % width, b % width)) } }
  },
  'a cell was deleted': spoilt(withoutValue),
  'a cell is an error': spoilt(({ keys, is }) => ({ text: '#N/A', isError: true, keys, is })),
  'a cell is in doubt': spoilt(({ keys, is }) => ({ text: '?', keys, is })),
  'a cell was struck through': spoilt((cell) => ({ text: cell.text, keys: cell.keys, is: cell.is, isStruck: true })),
  'a cell was written in another way': (sheet, a, b) => {
    const place = placeOf(sheet, a)
    return place ? { sheet: changed(sheet, ...place, (cell) => rewritten(cell, b)) } : { sheet }
  },
  'dates have the month first': (sheet) => ({ sheet: usDates(sheet) }),
  'cells were merged': merged,
  'a row was hidden': (sheet, a) => ({ sheet: { ...sheet, hiddenRows: [a % sheet.rows.length] } }),
  'a column was hidden': (sheet, a) => ({ sheet: { ...sheet, hiddenColumns: [a % sheet.rows[0]!.length] } }),
  'a blank row was put in': (sheet, a) => {
    const at = a % sheet.rows.length
    const row = sheet.rows[0]!.map(() => blank)
    return sheet.merged.length + sheet.hiddenRows.length > 0
      ? { sheet }
      : { sheet: { ...sheet, rows: [...sheet.rows.slice(0, at), row, ...sheet.rows.slice(at)] } }
  },
  'a blank column was put in': (sheet, a) => {
    const at = a % sheet.rows[0]!.length
    if (sheet.merged.length + sheet.hiddenColumns.length > 0) return { sheet }
    return { sheet: { ...sheet, rows: sheet.rows.map((row) => [...row.slice(0, at), blank, ...row.slice(at)]) } }
  },
}

/** One to three things that happened to a sheet. */
export const anyDamage = fc
  .array(fc.record({ what: fc.constantFrom(...Object.keys(damages)), a: fc.nat(10_000), b: fc.nat(10_000) }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((happened) => damageOf(happened))

const damageOf = (happened: readonly { readonly what: string; readonly a: number; readonly b: number }[]) =>
  Object.assign(
    (sheet: TestSheet): Damaged => {
      let after = sheet
      const lost = new Set<string>()
      for (const { what, a, b } of happened) {
        const one = damages[what]!(after, a, b)
        after = one.sheet
        for (const key of one.lost ?? []) lost.add(key)
      }
      return { sheet: after, lost }
    },
    { [fc.toStringMethod]: () => happened.map(({ what, a, b }) => `${what} (${a}, ${b})`).join(', ') },
  )
