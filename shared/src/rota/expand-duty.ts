import { minutesOfClockTime } from '../time/clock-time.ts'
import { dateOfDayNumber, dayNumber, type LocalDate, weekdayIndex, weekdays } from '../time/date.ts'
import { earlierOf, type Instant, laterOf } from '../time/instant.ts'
import { always } from '../time/span.ts'
import { resolveMinutes, startOfDay, zoneOf } from '../time/zone.ts'
import { bankHolidayDates } from './bank-holidays.ts'
import { type DayTimes, daysUntilEnd } from './day-times.ts'
import type { BandDay, CoveredElsewhere } from './duty-pattern.ts'
import type { DutySlot } from './duty-slot.ts'
import type { Rota } from './rota.ts'

/** What of a rota says when duty is needed. */
export type DutyOfRota = Pick<
  Rota,
  'service' | 'period' | 'bankHolidays' | 'halfBankHolidays' | 'dutyPattern' | 'dutySlots' | 'coveredElsewhere'
>

interface Repeating extends DayTimes {
  readonly days: readonly BandDay[]
}

/**
 * Every time one of the bands runs that meets the period, uncut, day by day. On a bank holiday only the bands that name
 * it run, or the weekday's where no band of the list names one. A day that becomes one at a time is the weekday until then:
 * its bands end then, and those of bank holidays start then at the earliest; a band of both is not cut.
 */
function expand<B extends Repeating>(
  rota: DutyOfRota,
  bands: readonly B[],
  found: (band: B, day: number, start: Instant, end: Instant) => void,
): void {
  if (bands.length === 0) return
  const zone = zoneOf(rota.service.timeZone)
  const holidays = rota.bankHolidays ? new Set(rota.bankHolidays) : bankHolidayDates
  const halves = new Map(rota.halfBankHolidays?.map((half) => [half.date, minutesOfClockTime(half.from)]))
  const namesHolidays = bands.some((band) => band.days.includes('bank-holiday'))
  const timed = bands.map((band) => ({
    band,
    start: minutesOfClockTime(band.start),
    end: minutesOfClockTime(band.end),
    daysLater: daysUntilEnd(band),
    days: new Set<BandDay>(band.days),
  }))
  const longest = Math.max(...timed.map(({ daysLater }) => daysLater))
  const from = startOfDay(zone, rota.period.from)
  const to = startOfDay(zone, rota.period.to)
  const last = dayNumber(rota.period.to) - 1
  for (let day = dayNumber(rota.period.from) - longest; day <= last; day++) {
    const date = dateOfDayNumber(day)
    const holidayFrom = !namesHolidays ? undefined : holidays.has(date) ? 0 : halves.get(date)
    const turns = holidayFrom === undefined ? always.end : resolveMinutes(zone, day, holidayFrom)
    const weekday = weekdays[weekdayIndex(day)]!
    for (const { band, start, end, daysLater, days } of timed) {
      const [before, after] = [days.has(weekday), holidayFrom !== undefined && days.has('bank-holiday')]
      if (!before && !after) continue
      const planned = resolveMinutes(zone, day, start)
      const starts = before ? planned : laterOf(planned, turns)
      if (!after && starts >= turns) continue
      const until = resolveMinutes(zone, day + daysLater, end)
      const ends = after ? until : earlierOf(until, turns)
      if (starts < ends && ends > from && starts < to) found(band, day, starts, ends)
    }
  }
}

/** The duty slots that meet the period: those of the pattern as `<band>/<date>/<role>`, then the one-off ones. Uncut. */
export function expandDutySlots(rota: DutyOfRota): DutySlot[] {
  const slots: DutySlot[] = []
  const all = rota.service.authorities.map((authority) => authority.id)
  expand(rota, rota.dutyPattern, (band, day, start, end) => {
    const date = dateOfDayNumber(day)
    for (const { role, minimum, target, authorities } of band.cover)
      slots.push({
        id: `${band.id}/${date}/${role}`,
        name: band.name ?? band.id,
        band: band.id,
        date,
        role,
        start,
        end,
        minimum,
        target: target ?? minimum,
        additional: false,
        authorities: authorities ?? all,
      })
  })
  const zone = zoneOf(rota.service.timeZone)
  const from = startOfDay(zone, rota.period.from)
  const to = startOfDay(zone, rota.period.to)
  for (const { id, name, role, start, end, minimum, target, additional, authorities } of rota.dutySlots) {
    if (end <= from || start >= to) continue
    const whom = authorities ?? all
    const wanted = target ?? minimum
    slots.push({
      id,
      name: name ?? id,
      band: undefined,
      date: undefined,
      role,
      start,
      end,
      minimum,
      target: wanted,
      additional: additional ?? false,
      authorities: whom,
    })
  }
  return slots
}

/** A stretch that another service has agreed to hold for an authority; not cut at the period. */
export interface HeldElsewhere {
  readonly authority: string
  readonly by: string
  readonly date: LocalDate
  readonly start: Instant
  readonly end: Instant
}

/** The stretches of the agreements in force that meet the period, uncut. */
export function expandCoveredElsewhere(rota: DutyOfRota): HeldElsewhere[] {
  const held: HeldElsewhere[] = []
  expand<CoveredElsewhere>(rota, rota.coveredElsewhere, ({ authority, by, from, until }, day, start, end) => {
    const date = dateOfDayNumber(day)
    if (from !== undefined && date < from) return
    if (until && date > until) return
    held.push({ authority, by: by ?? 'another service', date, start, end })
  })
  return held
}
