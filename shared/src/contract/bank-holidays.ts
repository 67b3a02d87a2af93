import * as z from 'zod/mini'
import { bankHolidayDates, usualStatuses } from '../rota/bank-holidays.ts'
import { clockTime, date, name, version } from '../rota/values.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { LocalDate } from '../time/date.ts'
import { fullDate } from '../time/wording.ts'
import { endpoint } from './endpoint.ts'

/** What a service may do to a day of the list of England and Wales. */
export const holidayChanges = ['added', 'removed'] as const

export const bankHoliday = z.object({
  date,
  name,
  /**
   * When the day becomes a bank holiday, for one of the service's own; null from midnight. Bands of the ordinary day that start
   * before then end then, those of bank holidays start then at the earliest, and a band of both runs as it is. Hours of other
   * posts, and counts of bank holidays, take whole days only.
   */
  from: z._default(z.nullable(clockTime), null),
  status: z.enum([...usualStatuses, ...holidayChanges]),
})
export type BankHolidayEntry = z.output<typeof bankHoliday>

export const bankHolidays = z.object({ days: z.array(bankHoliday), version })
export type BankHolidays = z.output<typeof bankHolidays>

/** A day of a service's own. */
export const addedHoliday = z.pick(bankHoliday, { date: true, name: true, from: true })
export type AddedHoliday = z.output<typeof addedHoliday>
export const ownBankHolidays = z
  .object({
    added: z.array(addedHoliday).check(z.maxLength(60)),
    removed: z.array(date).check(z.maxLength(60)),
    version,
  })
  .check(refuseWrongDays)
export type OwnBankHolidays = z.output<typeof ownBankHolidays>

const fromMidnight = 'From 00:00 it is the whole day: leave the time out'

type Days = { added: { date: LocalDate; from: ClockTime | null }[]; removed: LocalDate[] }
function refuseWrongDays({ value, issues }: z.core.ParsePayload<Days>) {
  const seen = new Set<LocalDate>()
  const check = (day: LocalDate, path: PropertyKey[], isWrong: boolean, wrong: string) => {
    const refuse = (message: string) =>
      issues.push({ code: 'custom', input: value, path, message: `${fullDate(day)} ${message}` })
    if (seen.has(day)) refuse('is named twice; remove one')
    if (isWrong) refuse(wrong)
    seen.add(day)
  }
  for (const [i, { date: day, from }] of value.added.entries()) {
    check(day, ['added', i, 'date'], bankHolidayDates.has(day), 'is a bank holiday already')
    if (from === '00:00')
      issues.push({ code: 'custom', input: value, path: ['added', i, 'from'], message: fromMidnight })
  }
  for (const [i, day] of value.removed.entries())
    check(day, ['removed', i], !bankHolidayDates.has(day), 'is not in the list; leave it out')
}

export const getBankHolidays = endpoint({
  method: 'GET',
  path: '/api/bank-holidays',
  summary: "Bank holidays of England and Wales, with this service's changes",
  permission: 'signed-in',
  reply: bankHolidays,
})

export const changeBankHolidays = endpoint({
  method: 'PUT',
  path: '/api/bank-holidays',
  summary: "Set this service's own changes to the list: days added and days removed",
  permission: ['manager'],
  body: ownBankHolidays,
  reply: bankHolidays,
  problems: ['stale-edit'],
})
