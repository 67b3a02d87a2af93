import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import type { StoredShift } from '../shifts/stored-shift.ts'
import { type AbsenceKind, readCell } from './cell.ts'
import { daysOfHeaders, type Header } from './header.ts'
import { nameMatcher, type Registered } from './match-names.ts'
import { readPeople, type SheetPerson } from './read-people.ts'
import { columnName, type ImportFault, type Sheet, shown } from './sheet.ts'

export interface PlannedAbsence extends Span {
  readonly amhp: string
  readonly kind: AbsenceKind
}

/** What importing a sheet would do. `to` is exclusive. */
export interface ImportPlan {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly people: readonly { row: number; text: string; amhp: string | null; name: string | null }[]
  readonly add: readonly PlannedShift[]
  readonly replace: readonly StoredShift[]
  readonly absences: readonly PlannedAbsence[]
  readonly faults: readonly ImportFault[]
}

/** What is known of the service, against which a sheet is read. */
export interface ImportFacts {
  readonly amhps: readonly Registered[]
  readonly codes: readonly ShiftCode[]
  readonly zone: Zone
  /** The draft shifts and the absences that meet the days of the sheet. */
  readonly shifts: readonly StoredShift[]
  readonly absences: readonly PlannedAbsence[]
  readonly newId: () => string
}

/**
 * What a sheet means for the draft. The sheet is the whole truth about its people and days: a shift that starts there
 * and is not in the sheet goes, one that is in both stays as it is. Days whose cell was not understood are left alone.
 */
export function planImport(sheet: Sheet, headers: readonly Header[], facts: ImportFacts): ImportPlan {
  const faults: ImportFault[] = headers.flatMap((header) =>
    header.faults.map(({ column, text, message }) => ({
      row: header.row + 1,
      column: columnName(column),
      text,
      message,
    })),
  )
  const { from, to } = daysOfHeaders(headers)
  const match = nameMatcher(facts.amhps, from)
  const blocks = headers.map((header) => ({ header, people: readPeople(sheet, header, match, faults) }))
  const people = blocks.flatMap((block) => block.people)
  const days = readDays(sheet, blocks, facts, faults)
  const { add, replace } = compare(days, facts)
  return {
    from,
    to,
    people: people.map(({ row, text, amhp }) => ({ row, text, amhp: amhp?.id ?? null, name: amhp?.name ?? null })),
    add,
    replace,
    absences: joinAbsences(days, facts),
    faults: faults.sort((a, b) => a.row - b.row),
  }
}

/** Someone's day, from every cell of the sheet that is about it. */
interface PlannedDay {
  readonly amhp: string
  readonly date: LocalDate
  readonly shifts: TypedShift[]
  readonly kinds: Set<AbsenceKind>
  unread: boolean
}

function readDays(
  sheet: Sheet,
  blocks: readonly { header: Header; people: readonly SheetPerson[] }[],
  { codes, zone }: ImportFacts,
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
      if (reading.says === 'unread') {
        faults.push({ row, column: columnName(column), text: shown(cell), message: reading.message })
        day.unread = true
      } else if (reading.says === 'absence') day.kinds.add(reading.kind)
      else if (reading.says === 'shifts')
        // A cell merged over several columns of one day says the same once.
        day.shifts.push(...reading.shifts.filter((shift) => !day.shifts.some((other) => sameTyped(shift, other))))
    }
  }
  return [...days.values()]
}

const sameTyped = (a: Omit<TypedShift, 'code'>, b: Omit<TypedShift, 'code'>) =>
  a.start === b.start && a.end === b.end && a.role === b.role && a.kind === b.kind && a.shareable === b.shareable

function compare(days: readonly PlannedDay[], { shifts, zone, newId }: ImportFacts) {
  const stored = Map.groupBy(shifts, ({ amhp, start }) => `${amhp} ${dateAt(zone, start)}`)
  const add: PlannedShift[] = []
  const replace: StoredShift[] = []
  for (const day of days) {
    if (day.unread) continue
    const there = stored.get(`${day.amhp} ${day.date}`) ?? []
    replace.push(...there.filter((shift) => !day.shifts.some((typed) => sameTyped(typed, shift))))
    for (const typed of day.shifts)
      if (!there.some((shift) => sameTyped(typed, shift))) add.push({ id: newId(), amhp: day.amhp, ...typed })
  }
  return { add, replace }
}

/** Days away, joined where they follow each other; those that are entered already are left out. */
function joinAbsences(days: readonly PlannedDay[], { absences, zone }: ImportFacts): PlannedAbsence[] {
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
  const joined: PlannedAbsence[] = []
  for (const [, own] of Map.groupBy(away, ({ amhp, kind }) => `${amhp} ${kind}`)) {
    const inOrder = own.sort((a, b) => a.start - b.start)
    let last = inOrder[0]!
    for (const day of inOrder.slice(1))
      if (day.start === last.end) last = { ...last, end: day.end }
      else {
        joined.push(last)
        last = day
      }
    joined.push(last)
  }
  return joined
}
