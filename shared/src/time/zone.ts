import { tzOffset } from '@date-fns/tz'
import { type ClockTime, clockTimeOfMinutes, minutesOfClockTime } from './clock-time.ts'
import { dateOfDayNumber, dayNumber, type LocalDate, weekdayIndex } from './date.ts'
import { type Instant, instantOf, minute } from './instant.ts'

/** An IANA region that is known to exist on this machine, with its clock changes kept as they are found. */
export interface Zone {
  readonly name: string
  /** By year of UTC: from each moment on (milliseconds, ascending), the zone's offset (milliseconds to add to UTC). */
  readonly years: Map<number, { at: number[]; offset: number[] }>
  /** Local midnights that were asked for, by day number. */
  readonly midnights: Map<number, Instant>
  /** Between two clock changes, the stretch last asked about: questions come in order of time. */
  readonly steady: { from: number; to: number; offset: number }
}

const dayLength = 86_400_000
const zones = new Map<string, Zone>()

/** The zone of that IANA name, such as `Europe/London`; undefined where there is none. Offsets such as `+01:00` are no region. */
export function parseZone(name: string): Zone | undefined {
  const known = zones.get(name)
  if (known) return known
  if (!/^[A-Za-z]/.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
  } catch {
    return undefined
  }
  const steady = { from: 0, to: 0, offset: 0 }
  const zone: Zone = { name, years: new Map(), midnights: new Map(), steady }
  zones.set(name, zone)
  return zone
}

/** As parseZone, for a name that has been checked before; throws a RangeError for one that has not. */
export function zoneOf(name: string): Zone {
  const zone = parseZone(name)
  if (!zone) throw new RangeError(`There is no time zone "${name}"`)
  return zone
}

const rawOffset = (zone: Zone, at: number): number => tzOffset(zone.name, new Date(at)) * minute

function changesOf(zone: Zone, year: number) {
  const known = zone.years.get(year)
  if (known) return known
  const start = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  const changes = { at: [start], offset: [rawOffset(zone, start)] }
  // Some zones change twice within a month (Ramadan in Morocco), none twice within a week.
  for (let from = start; from < end; from += 7 * dayLength) {
    const to = Math.min(from + 7 * dayLength, end)
    const before = rawOffset(zone, from)
    if (rawOffset(zone, to) === before) continue
    let low = from
    let high = to
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000
      if (rawOffset(zone, middle) === before) low = middle
      else high = middle
    }
    changes.at.push(high)
    changes.offset.push(rawOffset(zone, high))
  }
  zone.years.set(year, changes)
  return changes
}

/** Milliseconds to add to UTC for the clocks of the zone at a moment. */
export function offsetAt(zone: Zone, instant: number): number {
  const { steady } = zone
  if (instant >= steady.from && instant < steady.to) return steady.offset
  const year = new Date(instant).getUTCFullYear()
  const changes = changesOf(zone, year)
  let i = changes.at.length - 1
  while (i > 0 && changes.at[i]! > instant) i--
  steady.from = changes.at[i]!
  steady.to = changes.at[i + 1] ?? Date.UTC(year + 1, 0, 1)
  steady.offset = changes.offset[i]!
  return steady.offset
}

/**
 * The moment at which the zone's clocks show a time on a day. A time that the clocks skip is the first moment after the
 * jump; a time that they show twice is the first of the two.
 */
export function resolve(zone: Zone, date: LocalDate, time: ClockTime): Instant {
  return resolveMinutes(zone, dayNumber(date), minutesOfClockTime(time))
}

/** As resolve, for a day number and minutes on the clock's face. */
export function resolveMinutes(zone: Zone, day: number, minutes: number): Instant {
  if (minutes > 0) {
    // Most days run for 24 hours from their midnight, which is remembered.
    const midnight = startOfDayNumber(zone, day)
    if (startOfDayNumber(zone, day + 1) - midnight === dayLength) return instantOf(midnight + minutes * minute)
  }
  const face = day * dayLength + minutes * minute
  const before = offsetAt(zone, face - dayLength)
  const early = face - before
  if (offsetAt(zone, early) === before) return instantOf(early)
  const after = offsetAt(zone, face + dayLength)
  const late = face - after
  if (offsetAt(zone, late) === after) return instantOf(late)
  return firstWithOffset(zone, late, early, after)
}

/** Between two moments either side of a jump, the first at which the later offset holds. */
function firstWithOffset(zone: Zone, from: number, to: number, offset: number): Instant {
  let low = from
  let high = to
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (offsetAt(zone, middle) === offset) high = middle
    else low = middle
  }
  return instantOf(high)
}

/** Local midnight at the start of a day number. */
export function startOfDayNumber(zone: Zone, day: number): Instant {
  let midnight = zone.midnights.get(day)
  if (midnight === undefined) {
    midnight = resolveMinutes(zone, day, 0)
    zone.midnights.set(day, midnight)
  }
  return midnight
}

/** Local midnight at the start of a day. */
export const startOfDay = (zone: Zone, date: LocalDate): Instant => startOfDayNumber(zone, dayNumber(date))

/** The day number (days since 1970-01-01) that the zone's calendar shows at a moment. */
export const dayNumberAt = (zone: Zone, instant: Instant): number =>
  Math.floor((instant + offsetAt(zone, instant)) / dayLength)

/** The day that the zone's calendar shows at a moment. */
export const dateAt = (zone: Zone, instant: Instant): LocalDate => dateOfDayNumber(dayNumberAt(zone, instant))

/** Milliseconds since 00:00 on the face of the zone's clocks at a moment. */
export function faceAt(zone: Zone, instant: Instant): number {
  const face = instant + offsetAt(zone, instant)
  return face - Math.floor(face / dayLength) * dayLength
}

/** The time that the zone's clocks show at a moment, seconds dropped. */
export const clockTimeAt = (zone: Zone, instant: Instant): ClockTime =>
  clockTimeOfMinutes(Math.floor(faceAt(zone, instant) / minute))

/** The Monday of the week that holds a moment. */
export function mondayAt(zone: Zone, instant: Instant): LocalDate {
  const day = dayNumberAt(zone, instant)
  return dateOfDayNumber(day - weekdayIndex(day))
}
