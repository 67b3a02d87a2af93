import { hour, type Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { dayNumberAt, faceAt, resolveMinutes, type Zone } from '../../time/zone.ts'

/** Night is from 23:00 to 06:00 on the zone's clocks; it belongs to the day on which it begins. */
export const nightStart = (zone: Zone, night: number): Instant => resolveMinutes(zone, night, 23 * 60)
const nightEnd = (zone: Zone, night: number): Instant => resolveMinutes(zone, night + 1, 6 * 60)

/** The least work in one night that makes a night shift. */
export const nightShift = 3 * hour

/** Work in one night, given as its day number. */
export interface Night {
  readonly night: number
  readonly time: number
}

/** How much of a span lies in each night that it meets, in order. */
export function nightsIn(zone: Zone, { start, end }: Span): Night[] {
  const nights: Night[] = []
  // The night before is over at 06:00.
  for (let night = dayNumberAt(zone, start) - (faceAt(zone, start) < 6 * hour ? 1 : 0); ; night++) {
    const begins = nightStart(zone, night)
    if (begins >= end) return nights
    const time = Math.min(end, nightEnd(zone, night)) - Math.max(start, begins)
    if (time > 0) nights.push({ night, time })
  }
}

/** Whether a night is a night shift: 3 hours of work or more. */
export const isNightShift = ({ time }: Night): boolean => time >= nightShift
