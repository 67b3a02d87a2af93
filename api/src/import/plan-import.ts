import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { Absence, AbsenceKind } from '@amhp/shared/rota/absence.ts'
import { newShift, type PlannedShift, plannedOf } from '@amhp/shared/rota/planned-shift.ts'
import { sameWork, type TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { overlaps, union } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import type { StoredShift } from '../shifts/stored-shift.ts'
import { type CellReading, type Meanings, readCell } from './cell.ts'
import type { Entry } from './layout.ts'
import { isAmhp, type NameMatch, type Whose } from './match-names.ts'
import type { ReadLayout } from './read-layout.ts'
import { type Ids, saidTwice } from './said-twice.ts'
import { columnName, displayText } from './sheet.ts'

/** What importing a sheet would do. `to` is exclusive. */
export interface ImportPlan
  extends Pick<ImportPreview, 'from' | 'to' | 'people' | 'add' | 'faults' | 'unclear' | 'leftOut' | 'layout'> {
  replace: StoredShift[]
  absences: Absence[]
}

/** What is stored of the service, to compare a sheet with. */
export interface StoredForImport {
  readonly codes: readonly ShiftCode[]
  readonly zone: Zone
  /** Draft shifts and absences that overlap the sheet's days. */
  readonly shifts: readonly StoredShift[]
  readonly absences: readonly Absence[]
  readonly meanings: Meanings
  readonly newId: () => string
}

/**
 * What importing a sheet would change in the draft. The shifts of its people on its days are replaced, except equal ones. Days
 * with a cell that is not clear stay as they are, as do people who are not. `readingOf` says what each cell means.
 */
export function planImport(
  read: ReadLayout & Pick<ImportPlan, 'from' | 'to'>,
  whose: Whose,
  stored: StoredForImport,
): { plan: ImportPlan; readingOf: (entry: Entry) => CellReading } {
  const people = peopleOf(read.entries, whose)
  const { codes, zone, meanings } = stored
  const readings = new Map(
    read.entries.map((entry) => [entry, readCell(entry.cell, { date: entry.date, zone, codes }, meanings)]),
  )
  const readingOf = (entry: Entry) => readings.get(entry)!
  const ids = new Map(people.map(({ text, amhp }) => [text, amhp]))
  const twice = saidTwice(read, ids, readingOf)
  const { planned, unclear } = readDays(read.entries, ids, readingOf, new Set(twice.map(({ day }) => day)))
  const { add, replace } = compare(planned, stored)
  const plan = {
    layout: read.layout,
    from: read.from,
    to: read.to,
    people,
    add,
    replace,
    absences: joinAbsences(planned, stored),
    unclear,
    leftOut: read.leftOut.map(({ row, text, why }) => ({ row: row + 1, text, why })),
    faults: [...read.faults, ...twice]
      .map(({ row, column, text, message }) => ({ row: row + 1, column: columnName(column), text, message }))
      .sort((a, b) => a.row - b.row),
  }
  return { plan, readingOf }
}

/** Who is in the sheet, a line for each name as it is written there. */
function peopleOf(entries: readonly Entry[], whose: Whose): ImportPreview['people'] {
  return [...Map.groupBy(entries, ({ who }) => who)].flatMap(([text, own]) => {
    const match = withoutName(own[0]!, whose) ?? whose(text)
    if (!match) return []
    const rows = [...new Set(own.map(({ row }) => row + 1))]
    if ('amhp' in match) return { text, rows, amhp: match.amhp.id, name: match.amhp.name, message: null, likely: [] }
    const likely = match.likely.map(({ id, name }) => ({ id, name }))
    return { text, rows, amhp: null, name: null, message: match.message, likely }
  })
}

/** A row without a name is asked about, unless it was said whose it is: it may be of the person above, or its name is missing. */
function withoutName({ who, below }: Entry, whose: Whose): NameMatch | undefined {
  const [said, above] = [whose(who), below === undefined ? null : whose(below)]
  if (!isAmhp(above) || said === null || isAmhp(said)) return undefined
  return { message: `There is no name here: is this ${above.amhp.name}’s too?`, likely: [above.amhp] }
}

/** One person's day, from all its cells in the sheet. */
interface PlannedDay {
  readonly amhp: string
  readonly date: LocalDate
  readonly shifts: TypedShift[]
  readonly kinds: Set<AbsenceKind>
  unread: boolean
}

const mostCellsNamed = 20

function readDays(
  entries: readonly Entry[],
  ids: Ids,
  readingOf: (entry: Entry) => CellReading,
  saidTwice: ReadonlySet<string>,
) {
  const days = new Map<string, PlannedDay>()
  const unclear = new Map<string, ImportPreview['unclear'][number]>()
  for (const entry of entries) {
    const { row, column, who, date, cell } = entry
    const amhp = ids.get(who)
    const reading = readingOf(entry)
    if (reading.means === 'unclear') {
      const text = displayText(cell)
      const known = unclear.get(text.toLowerCase())
      const asked = known ?? { text, message: reading.message, likely: reading.likely ?? null, cells: [], count: 0 }
      unclear.set(text.toLowerCase(), asked)
      asked.count++
      if (asked.cells.length < mostCellsNamed) asked.cells.push(`${columnName(column)}${row + 1}`)
    }
    if (!amhp) continue
    const key = `${amhp} ${date}`
    const day = days.get(key) ?? { amhp, date, shifts: [], kinds: new Set(), unread: saidTwice.has(key) }
    days.set(key, day)
    if (reading.means === 'unclear') day.unread = true
    else if (reading.means === 'absence') day.kinds.add(reading.kind)
    else if (reading.means === 'shifts')
      // A cell merged over several columns of one day appears in each.
      day.shifts.push(...reading.shifts.filter((shift) => !day.shifts.some((other) => sameWork(shift, other))))
  }
  return { planned: [...days.values()], unclear: [...unclear.values()] }
}

/** A shift that takes the place of one at that time has its id. */
function compare(days: readonly PlannedDay[], { shifts, zone, newId }: StoredForImport) {
  const storedByDay = Map.groupBy(shifts, ({ amhp, start }) => `${amhp} ${dateAt(zone, start)}`)
  const add: PlannedShift[] = []
  const replace: StoredShift[] = []
  for (const day of days) {
    if (day.unread) continue
    const there = storedByDay.get(`${day.amhp} ${day.date}`) ?? []
    const gone = there.filter((shift) => !day.shifts.some((typed) => sameWork(typed, shift)))
    replace.push(...gone)
    for (const typed of day.shifts) {
      if (there.some((shift) => sameWork(typed, shift))) continue
      const place = gone.findIndex((shift) => overlaps(shift, typed))
      const [instead] = place < 0 ? [] : gone.splice(place, 1)
      add.push({
        ...newShift,
        ...(instead && plannedOf(instead)),
        ...typed,
        id: instead?.id ?? newId(),
        amhp: day.amhp,
      })
    }
  }
  return { add, replace }
}

/** Absences, joined where their days are consecutive, without those already stored. */
function joinAbsences(days: readonly PlannedDay[], { absences, zone }: StoredForImport): Absence[] {
  const away = days
    .filter((day) => !day.unread)
    .flatMap(({ amhp, date, kinds }) =>
      [...kinds].map((kind) => ({
        amhp,
        kind,
        start: startOfDay(zone, date),
        end: startOfDay(zone, addDays(date, 1)),
      })),
    )
    .filter(
      (day) => !absences.some((known) => known.amhp === day.amhp && known.start <= day.start && known.end >= day.end),
    )
  return [...Map.groupBy(away, ({ amhp, kind }) => `${amhp} ${kind}`).values()].flatMap((own) =>
    union(own).map((span) => ({ ...own[0]!, ...span })),
  )
}
