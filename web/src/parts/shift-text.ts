import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { daysUntilEnd } from '@amhp/shared/rota/day-times.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { clockTimeAt, dateAt, dayNumberAt, type Zone } from '@amhp/shared/time/zone.ts'
import { type AuthorityNames, joined, type Work, workText } from './shift-words.ts'

/** `09:00–17:00`, or `16:30–Mon 08:45` where the end is not the first time that the clock shows it. */
export function timesText(zone: Zone, shift: Span): string {
  const [start, end] = [timeOf(zone, shift.start), timeOf(zone, shift.end)]
  const days = dayNumberAt(zone, shift.end) - dayNumberAt(zone, shift.start)
  const date = shortDate(dateAt(zone, shift.end))
  const clock = { start: clockTimeAt(zone, shift.start), end: clockTimeAt(zone, shift.end) }
  const day = days <= daysUntilEnd(clock) ? '' : days < 7 ? date.slice(0, 3) : date
  return `${start}–${day && `${day} `}${end}`
}

/** ` next day`, `, 3 days later`, or nothing for the same day: what follows times. */
export const laterText = (days: number): string => (days === 0 ? '' : days === 1 ? ' next day' : `, ${days} days later`)

interface CodeTimes {
  readonly start: string
  readonly end: string
  readonly endsAfterDays: number | null
}

/** `17:00–09:00`, or `16:30–08:45, 3 days later` where the end is not the first time that the clock shows it. */
export function codeTimesText({ start, end, endsAfterDays }: CodeTimes): string {
  const days = endsAfterDays ?? 0
  return `${start}–${end}${days > 1 || end > start ? laterText(days) : ''}`
}

interface WordedShift extends Work, Span {
  readonly code: string | null
}

/** `Day, Tue 1 Dec 09:00–17:00, AMHP, waking`. */
export function shiftText(
  zone: Zone,
  shift: WordedShift,
  names: AuthorityNames,
  codes: readonly ShiftCode[] = [],
): string {
  const name = codes.find((code) => code.code === shift.code)?.name ?? shift.code
  const when = `${shortDate(dateAt(zone, shift.start))} ${timesText(zone, shift)}`
  return joined([name, when, workText(shift, names)])
}
