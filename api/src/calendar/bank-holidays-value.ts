import type { Db } from '@amhp/db/open.ts'
import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import { bankHolidays } from '@amhp/shared/rota/bank-holidays.ts'
import { findService } from '../service/store.ts'
import { bankHolidayChangesOf } from './store.ts'

/** The bank holidays of England and Wales with a service's changes, in order of date. Removed days stay, marked. */
export async function bankHolidaysValue(
  q: Db,
  serviceId: string,
): Promise<{ days: BankHolidayEntry[]; version: number }> {
  const service = (await findService(q, serviceId))!
  const changes = await bankHolidayChangesOf(q, serviceId)
  const removed = new Set(changes.filter(({ change }) => change === 'removed').map(({ date }) => date))
  const added = changes.filter(({ change }) => change === 'added')
  const usual = bankHolidays.map(
    ({ date, name, provisional }): BankHolidayEntry => ({
      date,
      name,
      status: removed.has(date) ? 'removed' : provisional ? 'provisional' : 'announced',
    }),
  )
  const own = added.map(({ date, name }): BankHolidayEntry => ({ date, name, status: 'added' }))
  const days = [...usual, ...own].sort((a, b) => (a.date < b.date ? -1 : 1))
  return { days, version: service.bankHolidaysVersion }
}
