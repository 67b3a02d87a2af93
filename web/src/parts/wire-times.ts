import { parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant, parseInstant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { clockTimeAt, dateAt, resolve, type Zone } from '@amhp/shared/time/zone.ts'

/** A moment as the API sends it. Throws a RangeError for text that is none, which the contract rules out. */
export function momentOf(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new RangeError(`"${text}" is no moment`)
  return instant
}

export const spanOf = ({ start, end }: { start: string; end: string }): Span => ({
  start: momentOf(start),
  end: momentOf(end),
})

/** What a day-and-time control holds (`2026-11-30T17:00`) for a moment, on the zone's clocks. */
export const typedMoment = (zone: Zone, text: string): string => {
  const instant = momentOf(text)
  return `${dateAt(zone, instant)}T${clockTimeAt(zone, instant)}`
}

/** The moment, as the API wants it, that a day-and-time control holds; undefined until both are filled in. */
export function readTypedMoment(zone: Zone, typed: string): string | undefined {
  const [day = '', time = ''] = typed.split('T')
  const date = parseDate(day)
  const clock = parseClockTime(time.slice(0, 5))
  return date && clock ? formatInstant(resolve(zone, date, clock)) : undefined
}
