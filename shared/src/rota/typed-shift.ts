import type { ShiftCode } from '../contract/shift-codes.ts'
import type { ClockTime } from '../time/clock-time.ts'
import { addDays, type LocalDate, weekdayOf, weekdays } from '../time/date.ts'
import type { Instant } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import { longDate, timeOf, zoneNameAt } from '../time/wording.ts'
import { instantsOf, resolve, type Zone } from '../time/zone.ts'
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
    if (/\d/.test(rest) && /[-–—:./]|\dto\d|\d+ ?[ap]m/i.test(rest)) return times
    return { sentence: `“${text}” is not a shift code: type ${howToType(cell.codes)}` }
  }
  const span = typedSpan(cell, times)
  if ('sentence' in span) return span
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
export function spanOn(date: LocalDate, times: DayTimes, zone: Zone): Span | undefined {
  const span = {
    start: resolve(zone, date, times.start),
    end: resolve(zone, addDays(date, daysUntilEnd(times)), times.end),
  }
  return span.start < span.end ? span : undefined
}

/** As spanOn, of times that somebody typed: asks where the clocks skip one, or show one twice. */
function typedSpan({ date, zone }: TypedCell, { startsIn, endsIn, ...typed }: TypedTimes): Span | Unread {
  const times = timesOn(date, typed)
  const start = oneInstant(zone, date, times.start, startsIn)
  if (typeof start === 'object') return start
  // `01:30 BST-01:15 GMT` ends on the same day.
  if (endsIn !== undefined && times.endsAfterDays === undefined && times.end <= times.start) {
    const sameDay = oneInstant(zone, date, times.end, endsIn)
    if (typeof sameDay === 'number' && sameDay > start) return { start, end: sameDay }
  }
  const end = oneInstant(zone, addDays(date, daysUntilEnd(times)), times.end, endsIn)
  if (typeof end === 'object') return end
  return start < end ? { start, end } : { sentence: 'It would end before it starts: type a later end' }
}

function oneInstant(zone: Zone, date: LocalDate, time: ClockTime, named: string | undefined): Instant | Unread {
  const instants = instantsOf(zone, date, time)
  // Before names are looked up, which takes long in a large sheet.
  if (instants.length === 1 && named === undefined) return instants[0]!
  const names = instants.map((instant) => zoneNameAt(zone, instant))
  const chosen = named === undefined ? -1 : names.findIndex((name) => name.toLowerCase() === named)
  const day = longDate(date)
  if (instants.length === 0) {
    const next = timeOf(zone, resolve(zone, date, time))
    return { sentence: `There is no ${time} on ${day}, when the clocks go forward: type ${next} or later` }
  }
  if (chosen >= 0) return instants[chosen]!
  if (named !== undefined) return { sentence: `The clocks do not show ${time} ${named.toUpperCase()} on ${day}` }
  return { sentence: `${time} comes twice on ${day}: type ${names.map((name) => `${time} ${name}`).join(' or ')}` }
}

/** What may be typed, for the end of a sentence. */
export function howToType(codes: readonly ShiftCode[]): string {
  const some = codes.slice(0, 4).map((code) => code.code)
  return some.length === 0 ? 'times like 9-5 or 1700-0900' : `a code (${some.join(', ')}) or times like 9-5`
}
