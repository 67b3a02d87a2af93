import { parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { clockTimeAt, dateAt, resolve, type Zone } from '@amhp/shared/time/zone.ts'

/** What a day-and-time control holds (`2026-11-30T17:00`) for a moment, on the zone's clocks. */
export const typedMoment = (zone: Zone, instant: Instant): string =>
  `${dateAt(zone, instant)}T${clockTimeAt(zone, instant)}`

/** The moment that a day-and-time control holds; undefined until both are filled in. */
export function readTypedMoment(zone: Zone, typed: string): Instant | undefined {
  const [day = '', time = ''] = typed.split('T')
  const date = parseDate(day)
  const clock = parseClockTime(time.slice(0, 5))
  return date && clock ? resolve(zone, date, clock) : undefined
}
