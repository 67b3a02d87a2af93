import { tzOffset } from '@date-fns/tz/tzOffset'
import { type ClockTime, clockTimeOfMinutes, minutesOfClockTime } from './clock-time.ts'
import { dateOfDayNumber, dayNumber, type LocalDate, weekdayIndex } from './date.ts'
import { dayLength, hour, type Instant, instantOf, minute } from './instant.ts'

/** An IANA time zone that this machine knows, with a cache of its clock changes. */
export interface Zone {
  readonly name: string
  /** By UTC year: the instants from which an offset (milliseconds to add to UTC) holds, ascending. */
  readonly years: Map<number, { at: number[]; offset: number[] }>
  /** Local midnights by day number from `firstMidnight` on, 0 where not yet looked up: saves a seventh of the time of a whole check. */
  readonly midnights: Float64Array
  /** The last lookup: lookups come in order of time. Saves a quarter of the time of a whole check. */
  readonly last: { from: number; to: number; offset: number }
}

/** The years from 1880 to 2238: a date has one from 1900 to 2199. */
const firstMidnight = -32_768
const midnightCount = 131_072

const zones = new Map<string, Zone>()

/** The zone of an IANA name such as `Europe/London`; undefined for anything else, offsets such as `+01:00` included. */
export function parseZone(name: string): Zone | undefined {
  const known = zones.get(name)
  if (known) return known
  if (!/^[A-Za-z]/.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
  } catch {
    return undefined
  }
  const zone: Zone = {
    name,
    years: new Map(),
    midnights: new Float64Array(midnightCount),
    last: { from: 0, to: 0, offset: 0 },
  }
  zones.set(name, zone)
  return zone
}

/** As parseZone, for a name that is known to be valid: throws a RangeError otherwise. */
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

/** The zone's offset at an instant: milliseconds to add to UTC. */
export function offsetAt(zone: Zone, instant: number): number {
  const { last } = zone
  if (instant >= last.from && instant < last.to) return last.offset
  const year = new Date(instant).getUTCFullYear()
  const changes = changesOf(zone, year)
  let i = changes.at.length - 1
  while (i > 0 && changes.at[i]! > instant) i--
  last.from = changes.at[i]!
  last.to = changes.at[i + 1] ?? Date.UTC(year + 1, 0, 1)
  last.offset = changes.offset[i]!
  return last.offset
}

/**
 * The instant of a local day and time. A time that the clocks skip is the first instant after the change; of a time that
 * they show twice, the first.
 */
export function resolve(zone: Zone, date: LocalDate, time: ClockTime): Instant {
  return resolveMinutes(zone, dayNumber(date), minutesOfClockTime(time))
}

/** The instants of a local day and time, in order: none where the clocks skip it, two where they show it twice. */
export function instantsOf(zone: Zone, date: LocalDate, time: ClockTime): readonly Instant[] {
  const face = dayNumber(date) * dayLength + minutesOfClockTime(time) * minute
  const offsets = new Set([offsetAt(zone, face - dayLength), offsetAt(zone, face + dayLength)])
  return [...offsets]
    .filter((offset) => offsetAt(zone, face - offset) === offset)
    .map((offset) => instantOf(face - offset))
}

/** Longer than clocks are ever put back by. */
const longestChange = 3 * hour

/** Whether the clocks show the local time of an instant twice. */
export function comesTwice(zone: Zone, instant: Instant): boolean {
  const before = offsetAt(zone, instant - longestChange)
  const putBack = before - offsetAt(zone, instant + longestChange)
  if (putBack <= 0) return false
  const isFirst = offsetAt(zone, instant) === before
  return (offsetAt(zone, isFirst ? instant + putBack : instant - putBack) === before) !== isFirst
}

/** As resolve, for a day number and minutes after 00:00. */
export function resolveMinutes(zone: Zone, day: number, minutes: number): Instant {
  if (minutes > 0) {
    // Most days have 24 hours from a cached midnight.
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

/** The first instant between two at which the later offset holds. */
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
  const known = zone.midnights[day - firstMidnight]
  if (known) return instantOf(known)
  const midnight = resolveMinutes(zone, day, 0)
  zone.midnights[day - firstMidnight] = midnight
  return midnight
}

/** Local midnight at the start of a day. */
export const startOfDay = (zone: Zone, date: LocalDate): Instant => startOfDayNumber(zone, dayNumber(date))

/** The local day at an instant, as a day number. */
export const dayNumberAt = (zone: Zone, instant: Instant): number =>
  Math.floor((instant + offsetAt(zone, instant)) / dayLength)

/** The local day at an instant. */
export const dateAt = (zone: Zone, instant: Instant): LocalDate => dateOfDayNumber(dayNumberAt(zone, instant))

/** Local time at an instant, in milliseconds after 00:00. */
export function faceAt(zone: Zone, instant: Instant): number {
  const face = instant + offsetAt(zone, instant)
  return face - Math.floor(face / dayLength) * dayLength
}

/** Local time at an instant, without seconds. */
export const clockTimeAt = (zone: Zone, instant: Instant): ClockTime =>
  clockTimeOfMinutes(Math.floor(faceAt(zone, instant) / minute))

/** The Monday of the local week at an instant. */
export function mondayAt(zone: Zone, instant: Instant): LocalDate {
  const day = dayNumberAt(zone, instant)
  return dateOfDayNumber(day - weekdayIndex(day))
}
