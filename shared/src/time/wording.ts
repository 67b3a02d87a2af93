import { type LocalDate, type Weekday, weekdayOf } from './date.ts'
import type { Instant } from './instant.ts'
import type { Span } from './span.ts'
import { clockTimeAt, comesTwice, dateAt, type Zone } from './zone.ts'

export const weekdayWords: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
// biome-ignore format: one line for the year
export const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const dayName = (date: LocalDate): string => weekdayWords[weekdayOf(date)]
const monthName = (date: LocalDate): string => monthNames[Number(date.slice(5, 7)) - 1]!

/** `Sun 29 Mar`. */
export const shortDate = (date: LocalDate): string =>
  `${dayName(date).slice(0, 3)} ${Number(date.slice(8))} ${monthName(date).slice(0, 3)}`

/** `Sunday 29 March`. */
export const longDate = (date: LocalDate): string => `${dayName(date)} ${Number(date.slice(8))} ${monthName(date)}`

/** `29 March 2026`. */
export const fullDate = (date: LocalDate): string => `${Number(date.slice(8))} ${monthName(date)} ${date.slice(0, 4)}`

/** `11:40`, and of a time that the clocks show twice which one: `01:30 BST`. */
export function timeOf(zone: Zone, instant: Instant): string {
  const time = clockTimeAt(zone, instant)
  return comesTwice(zone, instant) ? `${time} ${zoneNameAt(zone, instant)}` : time
}

/** What the clocks are set to: `BST` or `GMT`; where no name is known `GMT+11`. */
export const zoneNameAt = (zone: Zone, instant: Instant): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone.name, timeZoneName: 'short' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')!.value

/** `Sunday 29 March at 11:40`. */
export const longMoment = (zone: Zone, instant: Instant): string =>
  `${longDate(dateAt(zone, instant))} at ${timeOf(zone, instant)}`

/** `Sun 29 Mar 11:40`. */
export const shortMoment = (zone: Zone, instant: Instant): string =>
  `${shortDate(dateAt(zone, instant))} ${timeOf(zone, instant)}`

/** `22:40`, or `22:40 on Monday 30 March` if that is not the day of `named`. */
export function momentAfter(zone: Zone, named: Instant, instant: Instant): string {
  const date = dateAt(zone, instant)
  const time = timeOf(zone, instant)
  return date === dateAt(zone, named) ? time : `${time} on ${longDate(date)}`
}

/** `Sat 28 Mar 17:00 to Sun 29 Mar 08:00`, or `Sat 28 Mar 17:00 to 22:00`. */
export function spanText(zone: Zone, span: Span): string {
  const sameDay = dateAt(zone, span.start) === dateAt(zone, span.end)
  return `${shortMoment(zone, span.start)} to ${sameDay ? timeOf(zone, span.end) : shortMoment(zone, span.end)}`
}

/** `4 h 40 min`, `5 h`, `40 min`, `0 min`. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** `11 hours`, `1 hour`, `11 hours 30 minutes`, for running text. */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = []
  if (hours > 0) parts.push(hours === 1 ? '1 hour' : `${hours} hours`)
  if (rest > 0 || hours === 0) parts.push(rest === 1 ? '1 minute' : `${rest} minutes`)
  return parts.join(' ')
}
