import type {
  AddedHoliday,
  BankHolidayEntry,
  BankHolidays,
  OwnBankHolidays,
} from '@amhp/shared/contract/bank-holidays.ts'

/** The service's own changes, as sent to the server: always the whole list. */
export const ownChanges = ({ days, version }: BankHolidays): OwnBankHolidays => ({
  added: days.filter(({ status }) => status === 'added').map(({ date, name, from }) => ({ date, name, from })),
  removed: days.filter(({ status }) => status === 'removed').map(({ date }) => date),
  version,
})

/** Removes a day, or restores one that was removed. */
export function withToggled({ days, version }: BankHolidays, day: BankHolidayEntry): BankHolidays {
  if (day.status === 'added') return { days: days.filter(({ date }) => date !== day.date), version }
  const status = day.status === 'removed' ? 'announced' : 'removed'
  return { days: days.map((one) => (one.date === day.date ? { ...one, status } : one)), version }
}

/** Adds a day, or restores one that was removed. */
export function withAdded(calendar: BankHolidays, added: AddedHoliday): BankHolidays {
  const removed = calendar.days.find((day) => day.date === added.date && day.status === 'removed')
  if (removed) return withToggled(calendar, removed)
  return { ...calendar, days: [...calendar.days, { ...added, status: 'added' }] }
}
