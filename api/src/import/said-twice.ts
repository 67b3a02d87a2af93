import type { CellReading } from './cell.ts'
import type { Entry, PlaceFault } from './layout.ts'
import type { ReadLayout } from './read-layout.ts'
import { columnName, displayText } from './sheet.ts'

/** The AMHPs of names in a sheet; null where it is not certain who it is. */
export type Ids = ReadonlyMap<string, string | null>

/** A day of a person that two places say something of. */
interface SaidTwice extends PlaceFault {
  /** The AMHP and the date. */
  readonly day: string
}

/**
 * In a grid, days of a person who stands in two rows that are not next to each other: all, in one team and week; else those of
 * which the rows say different things. One of the rows may belong to another week, or to someone else.
 */
export function saidTwice(
  { layout, entries }: ReadLayout,
  ids: Ids,
  readingOf: (entry: Entry) => CellReading,
): SaidTwice[] {
  if (layout !== 'people-down' && layout !== 'days-down') return []
  const lineOf = ({ row, column }: Entry) => (layout === 'people-down' ? row : column)
  const clear = entries.filter((entry) => !['nothing', 'unclear'].includes(readingOf(entry).means))
  const textIn = (entry: Entry) => displayText(entry.cell).toLowerCase()
  const everyone = Map.groupBy(entries, ({ who }) => ids.get(who) ?? null)
  const byPerson = Map.groupBy(clear, ({ who }) => ids.get(who) ?? null)
  return [...byPerson].flatMap(([amhp, own]) => {
    if (amhp === null) return []
    const byDate = Map.groupBy(own, ({ date }) => date)
    const bySection = new Map(
      everyone
        .get(amhp)!
        .toReversed()
        .map((entry) => [entry.section, entry]),
    )
    const unsure = own.flatMap((entry) => {
      const isBefore = (one: Entry) => lineOf(one) < lineOf(entry) - 1
      const first = bySection.get(entry.section)!
      if (isBefore(first)) return [...own.filter((one) => lineOf(one) === lineOf(first)), entry]
      const other = byDate.get(entry.date)!.find((one) => isBefore(one) && textIn(one) !== textIn(entry))
      return other ? [other, entry] : []
    })
    return [...new Set(unsure)].map((entry) => twice(entry, amhp))
  })

  function twice(entry: Entry, amhp: string): SaidTwice {
    const { row, column, date, who } = entry
    const line = layout === 'people-down' ? `row ${row + 1}` : `column ${columnName(column)}`
    const message = `${who} has ${line} and another one: leave out the one that is wrong`
    return { row, column, text: displayText(entry.cell), message, day: `${amhp} ${date}` }
  }
}
