import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'

/** A service's own changes, as they are sent: always the whole list. */
export interface CalendarChanges {
  added: { date: LocalDate; name: string }[]
  removed: LocalDate[]
}

export const changesOf = (days: readonly BankHolidayEntry[]): CalendarChanges => ({
  added: days.filter(({ status }) => status === 'added').map(({ date, name }) => ({ date, name })),
  removed: days.filter(({ status }) => status === 'removed').map(({ date }) => date),
})

/** Takes a day out of the list; one that this service took out before is put back. */
export function withoutDay(days: readonly BankHolidayEntry[], day: BankHolidayEntry): CalendarChanges {
  const { added, removed } = changesOf(days)
  if (day.status === 'added') return { added: added.filter(({ date }) => date !== day.date), removed }
  if (day.status === 'removed') return { added, removed: removed.filter((date) => date !== day.date) }
  return { added, removed: [...removed, day.date] }
}

/** Adds a day; one that was taken out comes back as it was. */
export function withAdded(days: readonly BankHolidayEntry[], date: LocalDate, name: string): CalendarChanges {
  const { added, removed } = changesOf(days)
  if (removed.includes(date)) return { added, removed: removed.filter((other) => other !== date) }
  return { added: [...added, { date, name }], removed }
}
