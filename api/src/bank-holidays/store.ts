import type { Db } from '@amhp/db/open.ts'
import { bankHolidayChanges } from '@amhp/db/schema/index.ts'
import type { BankHolidayEntry, BankHolidays, OwnBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { bankHolidays } from '@amhp/shared/rota/bank-holidays.ts'
import { eq } from 'drizzle-orm'
import { findService } from '../service/store.ts'

/** The bank holidays of England and Wales with a service's changes, in order of date. Removed days are listed as `removed`. */
export async function findBankHolidays(q: Db, serviceId: string): Promise<BankHolidays> {
  const { bankHolidaysVersion: version } = (await findService(q, serviceId))!
  const changes = await q.select().from(bankHolidayChanges).where(eq(bankHolidayChanges.serviceId, serviceId))
  const removed = new Set(changes.filter(({ change }) => change === 'removed').map(({ date }) => date))
  const national = bankHolidays.map(
    (day): BankHolidayEntry => ({ ...day, from: null, ...(removed.has(day.date) && { status: 'removed' }) }),
  )
  const added = changes
    .filter(({ change }) => change === 'added')
    .map(({ date, name, from }): BankHolidayEntry => ({ date, name, from, status: 'added' }))
  return { days: [...national, ...added].sort((a, b) => (a.date < b.date ? -1 : 1)), version }
}

export async function replaceBankHolidayChanges(
  q: Db,
  serviceId: string,
  { added, removed }: OwnBankHolidays,
): Promise<void> {
  await q.delete(bankHolidayChanges).where(eq(bankHolidayChanges.serviceId, serviceId))
  const rows = [
    ...added.map((day) => ({ serviceId, ...day, change: 'added' as const })),
    ...removed.map((date) => ({ serviceId, date, change: 'removed' as const })),
  ]
  if (rows.length > 0) await q.insert(bankHolidayChanges).values(rows)
}
