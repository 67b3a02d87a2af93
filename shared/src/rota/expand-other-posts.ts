import { type ClockTime, minutesOfClockTime } from '../time/clock-time.ts'
import { dateOfDayNumber, dayNumber, type LocalDate, type Weekday, weekdayIndex, weekdays } from '../time/date.ts'
import { overlapping, type Span, subtract, union } from '../time/span.ts'
import { resolveMinutes, type Zone } from '../time/zone.ts'
import type { Absence } from './absence.ts'
import type { OtherWork } from './other-work.ts'

export interface Hours {
  readonly start: ClockTime
  readonly end: ClockTime
}

/** An AMHP's other post: usual hours by weekday, and dates on which they differ (`hours` null: not at work there). */
export interface OtherPost {
  readonly amhp: string
  readonly label: string
  /** First and last day of the post; null while open. */
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly weekly: readonly (Hours & { readonly day: Weekday })[]
  readonly exceptions: ReadonlyMap<LocalDate, readonly Hours[]>
}

/**
 * Work in other posts that starts on the days `from` to before `to`, as spans in the service's zone. The usual hours of
 * the weekday apply, except on a bank holiday and while the AMHP is away (training apart). A dated exception stands in
 * place of the usual hours of its day, bank holiday or not; one without hours means no work there that day. Hours that
 * end at or before their start run into the next day.
 */
export function expandOtherPosts(
  zone: Zone,
  days: { readonly from: LocalDate; readonly to: LocalDate },
  posts: readonly OtherPost[],
  bankHolidays: ReadonlySet<LocalDate>,
  absences: readonly Absence[],
): OtherWork[] {
  const away = Map.groupBy(
    absences.filter(({ kind }) => kind !== 'training'),
    ({ amhp }) => amhp,
  )
  const work: OtherWork[] = []
  const last = dayNumber(days.to) - 1
  for (const post of posts) {
    const usual = weekdays.map((day) => post.weekly.filter((hours) => hours.day === day))
    const absent = union(away.get(post.amhp) ?? [])
    for (let day = dayNumber(days.from); day <= last; day++) {
      const date = dateOfDayNumber(day)
      if ((post.from !== null && date < post.from) || (post.until !== null && date > post.until)) continue
      const exception = post.exceptions.get(date)
      const hours = exception ?? (bankHolidays.has(date) ? [] : usual[weekdayIndex(day)]!)
      for (const one of hours) {
        const span = spanOf(zone, day, one)
        if (span.start >= span.end) continue
        const pieces = exception ? [span] : subtract(span, overlapping(absent, span))
        for (const { start, end } of pieces) work.push({ amhp: post.amhp, start, end, label: post.label })
      }
    }
  }
  return work
}

function spanOf(zone: Zone, day: number, { start, end }: Hours): Span {
  const from = minutesOfClockTime(start)
  const to = minutesOfClockTime(end)
  return { start: resolveMinutes(zone, day, from), end: resolveMinutes(zone, to <= from ? day + 1 : day, to) }
}
