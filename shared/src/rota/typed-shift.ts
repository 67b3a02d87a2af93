import type { ShiftCode } from '../contract/shift-codes.ts'
import { addDays, type LocalDate, weekdayOf, weekdays } from '../time/date.ts'
import type { Span } from '../time/span.ts'
import { resolve, type Zone } from '../time/zone.ts'
import { type DayTimes, daysUntilEnd } from './day-times.ts'
import { type PlannedShift, sameField } from './planned-shift.ts'
import { type ShiftKind, type ShiftRole, shiftKinds, shiftRoles } from './role-and-kind.ts'
import { areTimes, readTypedTimes, type TypedTimes, type Unread } from './typed-times.ts'

const workFields = [
  'start',
  'end',
  'role',
  'kind',
  'shareable',
  'authorities',
] as const satisfies readonly (keyof PlannedShift)[]
type Work = Pick<PlannedShift, (typeof workFields)[number]>

/** What a cell can say of a shift. */
export type TypedShift = Work & Pick<PlannedShift, 'code'>

/** Whether two shifts are worked alike, whoever works them and under whatever code. */
export const sameWork = (a: Work, b: Work): boolean => workFields.every((field) => sameField(field, a, b))

/** Where something is typed: the day, the zone of its clocks, and the service's codes. */
export interface TypedCell {
  readonly date: LocalDate
  readonly zone: Zone
  readonly codes: readonly ShiftCode[]
  /** Times alone keep the role, the kind and the authorities of the shift they replace. */
  readonly like?: Pick<TypedShift, 'role' | 'kind' | 'shareable' | 'authorities'> | undefined
}

/** Reads a code (`D`), times (`9-5`), or times with a kind or role (`17-9 standby`). Anything else is a sentence that says what to type. */
export function readTypedShift(text: string, cell: TypedCell): TypedShift | Unread {
  const upper = text.toUpperCase()
  const code = cell.codes.find((known) => known.code === upper)
  if (code) return placeCode(code, cell.date, cell.zone)
  const { rest, role, kind } = takeWords(text)
  const times = readTypedTimes(rest)
  if (!areTimes(times)) {
    if (/\d/.test(rest) && /[-–—:.]|\dto\d|\d+ ?[ap]m/i.test(rest)) return times
    return { sentence: `“${text}” is not a shift code: type ${howToType(cell.codes)}` }
  }
  const span = spanOn(cell.date, timesOn(cell.date, times), cell.zone)
  if (!span) return { sentence: 'Those times are skipped when the clocks go forward that night: choose others' }
  const newKind = kind ?? cell.like?.kind ?? 'waking'
  const shareable = newKind === 'standby' && (cell.like?.shareable ?? false)
  const authorities = cell.like?.authorities ?? null
  return { ...span, code: null, role: role ?? cell.like?.role ?? 'amhp', kind: newKind, shareable, authorities }
}

/** The words after the times: `standby`, `sleep-in`, `coordinator` … in any order. */
function takeWords(text: string) {
  let rest = text
  let role: ShiftRole | undefined
  let kind: ShiftKind | undefined
  for (let last = /^(.*\S)\s+(\S+)$/.exec(rest); last; last = /^(.*\S)\s+(\S+)$/.exec(rest)) {
    const word = last[2]!.toLowerCase().replace(/^sleep(?:in)?$/, 'sleep-in')
    const asRole = shiftRoles.find((known) => known === word)
    const asKind = shiftKinds.find((known) => known === word)
    if (!asRole && !asKind) break
    role = asRole ?? role
    kind = asKind ?? kind
    rest = last[1]!
  }
  return { rest, role, kind }
}

/** The shift that a code places on a day. */
function placeCode(code: ShiftCode, date: LocalDate, zone: Zone): TypedShift | Unread {
  const span = spanOn(date, code, zone)
  if (!span) return { sentence: `${code.code} has no time left on this day, when the clocks go forward` }
  return { ...span, ...shiftOfCode(code) }
}

/** What a code says of a shift beside its times. */
export const shiftOfCode = ({
  code,
  role,
  kind,
  shareable,
  authorities,
}: ShiftCode): Omit<TypedShift, 'start' | 'end'> => ({ code, role, kind, shareable, authorities })

/** Typed times as those of a day on which they start. */
export function timesOn(date: LocalDate, { endsOn, ...times }: TypedTimes): DayTimes {
  if (endsOn === undefined) return times
  const endsAfterDays = (weekdays.indexOf(endsOn) - weekdays.indexOf(weekdayOf(date)) + 7) % 7
  return { ...times, endsAfterDays: endsAfterDays === 0 && times.end <= times.start ? 7 : endsAfterDays }
}

/** The instants of times that start on a day. Undefined where nothing is left of them. */
function spanOn(date: LocalDate, times: DayTimes, zone: Zone): Span | undefined {
  const span = {
    start: resolve(zone, date, times.start),
    end: resolve(zone, addDays(date, daysUntilEnd(times)), times.end),
  }
  return span.start < span.end ? span : undefined
}

/** What may be typed, for the end of a sentence. */
export function howToType(codes: readonly ShiftCode[]): string {
  const some = codes.slice(0, 4).map((code) => code.code)
  return some.length === 0 ? 'times like 9-5 or 1700-0900' : `a code (${some.join(', ')}) or times like 9-5`
}
