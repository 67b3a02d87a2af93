import type { BankHolidayEntry, BankHolidays, OwnBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'

/** A service's own changes, as they are sent: always the whole list. */
export const ownChanges = ({ days, version }: BankHolidays): OwnBankHolidays => ({
  added: days.filter(({ status }) => status === 'added').map(({ date, name }) => ({ date, name })),
  removed: days.filter(({ status }) => status === 'removed').map(({ date }) => date),
  version,
})

/** Takes a day out of the list; one that this service took out before is put back. */
export function withoutDay({ days, version }: BankHolidays, day: BankHolidayEntry): BankHolidays {
  if (day.status === 'added') return { days: days.filter(({ date }) => date !== day.date), version }
  const status = day.status === 'removed' ? 'announced' : 'removed'
  return { days: days.map((one) => (one.date === day.date ? { ...one, status } : one)), version }
}

/** Adds a day; one that was taken out comes back as it was. */
export function withAdded(calendar: BankHolidays, date: LocalDate, name: string): BankHolidays {
  const removed = calendar.days.find((day) => day.date === date && day.status === 'removed')
  if (removed) return withoutDay(calendar, removed)
  return { ...calendar, days: [...calendar.days, { date, name, status: 'added' }] }
}
