import type { MyShift } from '@amhp/shared/contract/my-shifts.ts'
import { type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { type Instant, minute } from '@amhp/shared/time/instant.ts'
import { lengthOf } from '@amhp/shared/time/span.ts'
import { durationText } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'

export interface ShiftWeek {
  monday: LocalDate
  shifts: MyShift[]
  /** Elapsed time as planned, also over a clock change: standby apart from work. */
  minutes: number
  standbyMinutes: number
}

/** `40 h and 16 h standby`. */
export const weekText = ({ minutes, standbyMinutes }: ShiftWeek): string =>
  [minutes > 0 && durationText(minutes), standbyMinutes > 0 && `${durationText(standbyMinutes)} standby`]
    .filter(Boolean)
    .join(' and ')

/** Shifts by the week in which they start, in order of time. */
export function byWeek(shifts: readonly MyShift[], zone: Zone): ShiftWeek[] {
  const weeks = new Map<LocalDate, ShiftWeek>()
  for (const shift of [...shifts].sort((a, b) => a.start - b.start)) {
    const monday = mondayOf(dateAt(zone, shift.start))
    const week = weeks.get(monday) ?? { monday, shifts: [], minutes: 0, standbyMinutes: 0 }
    week.shifts.push(shift)
    week[shift.kind === 'standby' ? 'standbyMinutes' : 'minutes'] += lengthOf(shift) / minute
    weeks.set(monday, week)
  }
  return [...weeks.values()]
}

/** The shift that is on, or else the next one. */
export function nextShift(shifts: readonly MyShift[], now: Instant): MyShift | undefined {
  return [...shifts].sort((a, b) => a.start - b.start).find((s) => s.end > now)
}
