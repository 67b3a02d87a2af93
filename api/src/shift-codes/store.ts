import type { Db } from '@amhp/db/open.ts'
import { shiftCodes } from '@amhp/db/schema/index.ts'
import { asc, eq } from 'drizzle-orm'

export type ShiftCodeRow = typeof shiftCodes.$inferSelect

/** In the order in which they were entered. */
export async function shiftCodesOf(q: Db, serviceId: string): Promise<ShiftCodeRow[]> {
  return await q.select().from(shiftCodes).where(eq(shiftCodes.serviceId, serviceId)).orderBy(asc(shiftCodes.position))
}

export async function replaceShiftCodes(q: Db, serviceId: string, rows: readonly ShiftCodeRow[]): Promise<void> {
  await q.delete(shiftCodes).where(eq(shiftCodes.serviceId, serviceId))
  if (rows.length > 0) await q.insert(shiftCodes).values([...rows])
}
