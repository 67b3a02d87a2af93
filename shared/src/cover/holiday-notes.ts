import { bankHolidayDates } from '../rota/bank-holidays.ts'
import type { DutySlot } from '../rota/duty-slot.ts'
import { type DutyOfRota, expandDutySlots } from '../rota/expand-duty.ts'
import { andText } from '../rota/lists-in-words.ts'
import { addDays, type LocalDate, weekdayOf } from '../time/date.ts'
import { difference, intersection, type Span, union } from '../time/span.ts'
import { longDate, timeOf, weekdayWords } from '../time/wording.ts'
import { startOfDay, type Zone, zoneOf } from '../time/zone.ts'

/**
 * What the pattern does not say about the bank holidays in the period of a rota, in sentences: those that run as their weekday
 * because no band names bank holidays, and hours at which an ordinary weekday has a band and the holiday has none.
 */
export function holidayNotes(rota: DutyOfRota, nameOf: (date: LocalDate) => string): string[] {
  const { from, to } = rota.period
  const halves = new Map(rota.halfBankHolidays?.map((half) => [half.date, half.from]))
  const whole = rota.bankHolidays ?? [...bankHolidayDates]
  const holidays = [...new Set([...whole, ...halves.keys()])].filter((date) => from <= date && date < to)
  if (rota.dutyPattern.length === 0) return []
  const namesHolidays = rota.dutyPattern.some(({ days }) => days.includes('bank-holiday'))
  return holidays.toSorted().flatMap((date) => {
    const half = whole.includes(date) ? undefined : halves.get(date)
    const named = `${nameOf(date)} (${longDate(date)}${half ? ` from ${half}` : ''})`
    const ordinary = `an ordinary ${weekdayWords[weekdayOf(date)]}`
    if (!namesHolidays) {
      const isEmpty = slotsOn(rota, date).length === 0
      return `${named} runs as ${ordinary}${isEmpty ? ', on which there is no band' : ''}.`
    }
    return hoursLost(rota, date).map(
      ({ hours, whose }) => `${named} has no band ${whose && `for ${whose} `}from ${hours}, when ${ordinary} has one.`,
    )
  })
}

/** The slots of the pattern on a day, as planned or as if that day were not a bank holiday. */
function slotsOn(rota: DutyOfRota, date: LocalDate, as?: 'ordinary'): DutySlot[] {
  const holidays = rota.bankHolidays ?? [...bankHolidayDates]
  const without = (days: readonly LocalDate[]) => (as === 'ordinary' ? days.filter((day) => day !== date) : [...days])
  const halves = rota.halfBankHolidays?.filter((half) => as !== 'ordinary' || half.date !== date)
  const ofDay = { bankHolidays: without(holidays), halfBankHolidays: halves }
  return expandDutySlots({ ...rota, ...ofDay, dutySlots: [], period: { from: date, to: addDays(date, 1) } })
}

/** The hours of a bank holiday at which only an ordinary day has a band, and the authorities that this is of; none for all. */
function hoursLost(rota: DutyOfRota, date: LocalDate) {
  const { authorities, timeZone } = rota.service
  const zone = zoneOf(timeZone)
  const day = { start: startOfDay(zone, date), end: startOfDay(zone, addDays(date, 1)) }
  const [now, usual] = [slotsOn(rota, date), slotsOn(rota, date, 'ordinary')]
  const lost = ({ id }: { id: string }) => {
    const of = (slots: readonly DutySlot[]) => slots.filter((slot) => slot.authorities.includes(id))
    const here = union(of(usual)).flatMap((span) => intersection(span, day) ?? [])
    return difference(here, of(now))
  }
  return [...Map.groupBy(authorities, (authority) => hoursText(zone, day, lost(authority)))]
    .filter(([hours]) => hours !== '')
    .map(([hours, found]) => ({
      hours,
      whose: found.length < authorities.length ? andText(found.map(({ id, name }) => name ?? id)) : '',
    }))
}

const hoursText = (zone: Zone, day: Span, spans: readonly Span[]): string =>
  andText(spans.map(({ start, end }) => `${timeOf(zone, start)} to ${end === day.end ? '24:00' : timeOf(zone, end)}`))
