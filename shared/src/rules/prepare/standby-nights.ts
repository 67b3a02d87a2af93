import type { Shift } from '../../rota/shift.ts'
import { hour, instantOf } from '../../time/instant.ts'
import { overlaps, type Span } from '../../time/span.ts'
import { dayNumberAt, resolveMinutes, type Zone } from '../../time/zone.ts'
import { workedEnd, workedStart } from './work.ts'

const day = 24 * hour

const called = (shift: Shift, span: Span): boolean => shift.callOuts.some((call) => overlaps(call, span))

/** The nights, 22:00 to 07:00 on the clocks, that a standby meets and in which it was called out. */
export function nightsOfStandby(zone: Zone, shift: Shift): Span[] {
  const nights: Span[] = []
  const standby = { start: workedStart(shift), end: workedEnd(shift) }
  for (let night = dayNumberAt(zone, standby.start) - 1; ; night++) {
    const span = { start: resolveMinutes(zone, night, 22 * 60), end: resolveMinutes(zone, night + 1, 7 * 60) }
    if (span.start >= standby.end) return nights
    if (overlaps(span, standby) && called(shift, span)) nights.push(span)
  }
}

/** The 24 hours from the start of a standby, and each 24 after while it lasts, in which it was called out. */
export function daysOfStandby(shift: Shift): Span[] {
  const days: Span[] = []
  const end = workedEnd(shift)
  for (let start = workedStart(shift); start < end; start = instantOf(start + day)) {
    const span = { start, end: instantOf(start + day) }
    if (called(shift, span)) days.push(span)
  }
  return days
}
