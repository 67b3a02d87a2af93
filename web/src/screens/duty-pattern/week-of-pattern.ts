import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { type DutyOfRota, expandCoveredElsewhere, expandDutySlots } from '@amhp/shared/rota/expand-duty.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { intersection, type Span } from '@amhp/shared/time/span.ts'
import { startOfDay, type Zone } from '@amhp/shared/time/zone.ts'

/** The part of a duty slot on one day. */
export interface DrawnPiece extends Span {
  readonly minimum: number
  readonly target: number
  readonly additional: boolean
  /** The whole slot. */
  readonly whole: Span
}

export interface DrawnRow {
  readonly key: string
  readonly name: string
  /** Null for hours that another service covers. */
  readonly role: string | null
  /** By day, Monday first. */
  readonly days: readonly (readonly DrawnPiece[])[]
}

export interface DrawnWeek {
  readonly days: readonly (Span & { readonly date: LocalDate })[]
  readonly hours: number
  readonly rows: readonly DrawnRow[]
}

type RowSlot = Span & { name: string; row: string; role: string | null } & Pick<
    DrawnPiece,
    'minimum' | 'target' | 'additional'
  >

type HolidayDay = Pick<BankHolidayEntry, 'date' | 'from'>

/** What of a rota a pattern says over a period. */
export const dutyOfPattern = (
  pattern: DutyPattern,
  authorities: readonly Authority[],
  holidays: readonly HolidayDay[],
  period: Period,
  zone: Zone,
): DutyOfRota => ({
  service: { name: 'Preview', timeZone: zone.name, authorities: [...authorities] },
  period,
  bankHolidays: holidays.filter(({ from }) => from === null).map(({ date }) => date),
  halfBankHolidays: holidays.flatMap(({ date, from }) => (from ? [{ date, from }] : [])),
  dutyPattern: pattern.bands,
  dutySlots: pattern.slots,
  coveredElsewhere: pattern.agreements,
})

/** The week of a pattern from a Monday, expanded as the rules do. */
export function weekOfPattern(
  pattern: DutyPattern,
  authorities: readonly Authority[],
  holidays: readonly HolidayDay[],
  monday: LocalDate,
  zone: Zone,
): DrawnWeek {
  const rota = dutyOfPattern(pattern, authorities, holidays, { from: monday, to: addDays(monday, 7) }, zone)
  // Rows are in the order of the pattern, not by when its bands first start.
  const places = new Map(pattern.bands.map(({ id }, place) => [id, place]))
  const placeOf = ({ band }: { band?: string | undefined }) => places.get(band ?? '') ?? places.size
  const slots: RowSlot[] = expandDutySlots(rota)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((slot) => ({ ...slot, row: `${slot.band ?? slot.id} ${slot.role} ${slot.authorities.join()}` }))
  const held: RowSlot[] = expandCoveredElsewhere(rota).map((span) => ({
    ...span,
    name: span.by,
    row: `held ${span.by} ${span.authority}`,
    role: null,
    minimum: 0,
    target: 0,
    additional: false,
  }))
  const days = Array.from({ length: 7 }, (_, i) => {
    const date = addDays(monday, i)
    return { date, start: startOfDay(zone, date), end: startOfDay(zone, addDays(date, 1)) }
  })
  const rows = [...Map.groupBy([...slots, ...held], ({ row }) => row)].map(([key, group]) => ({
    key,
    name: group[0]!.name,
    role: group[0]!.role,
    days: days.map((day) => group.flatMap((slot) => pieceOn(day, slot))),
  }))
  return { days, hours: (days.at(-1)!.end - days[0]!.start) / 3_600_000, rows }
}

function pieceOn(day: Span, slot: RowSlot): DrawnPiece[] {
  const cut = intersection(day, slot)
  const { minimum, target, additional, start, end } = slot
  return cut ? [{ ...cut, minimum, target, additional, whole: { start, end } }] : []
}
