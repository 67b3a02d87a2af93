import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate, weekdayOf } from '@amhp/shared/time/date.ts'
import { resolve, startOfDay } from '@amhp/shared/time/zone.ts'
import type { ExampleShift } from './example-types.ts'
import { shiftCodes } from './hours.ts'
import { daysOf, isBankHoliday, isWorkingDay, zone } from './period.ts'
import { type SeededCases, seededCases } from './seeded-cases.ts'

/** A shift to be assigned, and the authorities that its AMHP must be able to act for. */
export interface ShiftToAssign extends Omit<ExampleShift, 'amhp'> {
  readonly date: LocalDate
  readonly actsFor: readonly string[]
}

const codes = new Map(shiftCodes.map((code) => [code.code, code]))
const both = ['northshire', 'eastvale']

/** All shifts to be assigned, the hardest to fill first within each week. */
export function shiftsToAssign(period: Period): ShiftToAssign[] {
  const cases = seededCases(period)
  const days = daysOf(period)
  const needs = days.flatMap((date) => [...outOfHours(date, cases), ...daytime(date)])
  const week = (need: ShiftToAssign) => Math.floor(days.indexOf(need.date) / 7)
  const difficulty = (need: ShiftToAssign) => ['W', 'S', 'L', 'C', 'E', 'D'].indexOf(need.code[0]!)
  // The night before the first day started before the example's records: only its part from midnight is assigned.
  const first: ShiftToAssign = {
    ...need('SW', addDays(period.from, -1), 0, both),
    start: startOfDay(zone, period.from),
  }
  const sorted = needs.sort((a, b) => week(a) - week(b) || difficulty(a) - difficulty(b))
  return [{ ...first, id: `${period.from}.SW.first`, date: period.from }, ...sorted]
}

function outOfHours(date: LocalDate, cases: SeededCases): ShiftToAssign[] {
  const day = weekdayOf(date)
  const friday = day === 'fri'
  const evening = (friday || day === 'thu' || day === 'sat') && !isBankHoliday(date)
  const late = !evening
    ? []
    : addDays(date, 1) === cases.shortRest
      ? halved(date)
      : [need('L', date, 0, ['northshire'])]
  if (!isWorkingDay(date)) {
    const second = isBankHoliday(date) || date === cases.openSaturday ? [] : [need('W2', date, 0, ['northshire'])]
    return [need('W', date, 0, both), need('SW', date, 0, both), ...second, ...late]
  }
  const night = need(friday ? 'SF' : 'S', date, 0, both)
  if (addDays(date, 1) !== cases.earlyEnd) return [night, ...late]
  return [{ ...night, end: resolve(zone, cases.earlyEnd, '08:55' as ClockTime) }, ...late]
}

/** An evening that another AMHP ends on standby. Its first part ends too late for a day shift the next morning. */
function halved(date: LocalDate): ShiftToAssign[] {
  const at = (time: string) => resolve(zone, date, time as ClockTime)
  const evening = need('L', date, 0, ['northshire'])
  const standby = need('S', date, 0, ['northshire'])
  return [
    { ...evening, end: at('22:15') },
    { ...standby, id: `${date}.S.late`, start: at('22:00'), end: evening.end },
  ]
}

/** The shift that is left unfilled. */
export const unfilledShift = ({ openSaturday }: SeededCases): ShiftToAssign =>
  need('W2', openSaturday, 0, ['northshire'])

function daytime(date: LocalDate): ShiftToAssign[] {
  if (!isWorkingDay(date)) return []
  const suffix = weekdayOf(date) === 'fri' ? 'F' : ''
  return [
    need(`C${suffix}`, date, 0, both),
    ...[1, 2].map((place) => need(`E${suffix}`, date, place, ['eastvale'])),
    ...(suffix ? [1, 2] : [1, 2, 3]).map((place) => need(`D${suffix}`, date, place, ['northshire'])),
  ]
}

function need(codeText: string, date: LocalDate, place: number, actsFor: readonly string[]): ShiftToAssign {
  const code = codes.get(codeText)!
  return {
    id: [date, codeText, ...(place > 0 ? [place] : [])].join('.'),
    date,
    ...spanOf(code, date),
    role: code.role,
    kind: code.kind,
    code: codeText,
    authorities: code.authorities,
    actsFor,
  }
}

/** A code's times on a day; an end not after the start is on the next day. */
export function spanOf({ start, end }: ShiftCode, date: LocalDate) {
  return { start: resolve(zone, date, start), end: resolve(zone, end > start ? date : addDays(date, 1), end) }
}
