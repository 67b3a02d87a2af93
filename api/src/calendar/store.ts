import type { Db } from '@amhp/db/open.ts'
import { bankHolidayChanges } from '@amhp/db/schema/index.ts'
import { asc, eq } from 'drizzle-orm'

export type BankHolidayChangeRow = typeof bankHolidayChanges.$inferSelect

export async function bankHolidayChangesOf(q: Db, serviceId: string): Promise<BankHolidayChangeRow[]> {
  return await q
    .select()
    .from(bankHolidayChanges)
    .where(eq(bankHolidayChanges.serviceId, serviceId))
    .orderBy(asc(bankHolidayChanges.date))
}

export async function replaceBankHolidayChanges(
  q: Db,
  serviceId: string,
  rows: readonly BankHolidayChangeRow[],
): Promise<void> {
  await q.delete(bankHolidayChanges).where(eq(bankHolidayChanges.serviceId, serviceId))
  if (rows.length > 0) await q.insert(bankHolidayChanges).values([...rows])
}
