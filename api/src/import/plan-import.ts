import type { ImportFault, ImportPreview } from '@amhp/shared/contract/import.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { Absence, AbsenceKind } from '@amhp/shared/rota/absence.ts'
import { newShift, type PlannedShift, plannedOf } from '@amhp/shared/rota/planned-shift.ts'
import { sameWork, type TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { overlaps, union } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import type { StoredShift } from '../shifts/stored-shift.ts'
import { readCell } from './cell.ts'
import { daysOfHeaders } from './find-headers.ts'
import type { Header } from './header.ts'
import { nameMatcher, type RegisteredAmhp } from './match-names.ts'
import { readPeople, type SheetPerson } from './read-people.ts'
import { columnName, displayText, type SheetRows } from './sheet.ts'

/** What importing a sheet would do. `to` is exclusive. */
export interface ImportPlan extends Omit<ImportPreview, 'summary' | 'gapMinutes'> {
  replace: StoredShift[]
  absences: Absence[]
}

/** What is stored of the service, to compare a sheet with. */
export interface StoredForImport {
  readonly amhps: readonly RegisteredAmhp[]
  readonly codes: readonly ShiftCode[]
  readonly zone: Zone
  /** Draft shifts and absences that overlap the sheet's days. */
  readonly shifts: readonly StoredShift[]
  readonly absences: readonly Absence[]
  readonly newId: () => string
}

/**
 * What importing a sheet would change in the draft. The shifts of its people on its days are replaced, except equal ones. Days
 * with a cell that was not understood stay as they are.
 */
export function planImport(sheet: SheetRows, headers: readonly Header[], stored: StoredForImport): ImportPlan {
  const faults: ImportFault[] = headers.flatMap((header) =>
    header.faults.map(({ column, text, message }) => ({
      row: header.row + 1,
      column: columnName(column),
      text,
      message,
    })),
  )
  const { from, to } = daysOfHeaders(headers)
  const match = nameMatcher(stored.amhps, from)
  const blocks = headers.map((header) => ({ header, people: readPeople(sheet, header, match, faults) }))
  const people = blocks.flatMap((block) => block.people)
  const days = readDays(sheet, blocks, stored, faults)
  const { add, replace } = compare(days, stored)
  return {
    from,
    to,
    people: people.map(({ row, text, amhp }) => ({ row, text, amhp: amhp?.id ?? null, name: amhp?.name ?? null })),
    add,
    replace,
    absences: joinAbsences(days, stored),
    faults: faults.sort((a, b) => a.row - b.row),
  }
}

/** One person's day, from all its cells in the sheet. */
interface PlannedDay {
  readonly amhp: string
  readonly date: LocalDate
  readonly shifts: TypedShift[]
  readonly kinds: Set<AbsenceKind>
  unread: boolean
}

function readDays(
  sheet: SheetRows,
  blocks: readonly { header: Header; people: readonly SheetPerson[] }[],
  { codes, zone }: StoredForImport,
  faults: ImportFault[],
): PlannedDay[] {
  const days = new Map<string, PlannedDay>()
  const rows = blocks.flatMap(({ header, people }) => people.map((person) => ({ ...person, header })))
  for (const { row, amhp, header } of rows) {
    if (!amhp) continue
    for (const { column, date } of header.days) {
      const cell = sheet[row - 1]![column] ?? ''
      const reading = readCell(cell, { date, zone, codes })
      const key = `${amhp.id} ${date}`
      const day = days.get(key) ?? { amhp: amhp.id, date, shifts: [], kinds: new Set(), unread: false }
      days.set(key, day)
      if (reading.means === 'unread') {
        faults.push({ row, column: columnName(column), text: displayText(cell), message: reading.message })
        day.unread = true
      } else if (reading.means === 'absence') day.kinds.add(reading.kind)
      else if (reading.means === 'shifts')
        // A cell merged over several columns of one day appears in each.
        day.shifts.push(...reading.shifts.filter((shift) => !day.shifts.some((other) => sameWork(shift, other))))
    }
  }
  return [...days.values()]
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
