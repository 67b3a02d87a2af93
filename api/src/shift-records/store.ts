import type { Db } from '@amhp/db/open.ts'
import { callOuts, shiftRecords } from '@amhp/db/schema/index.ts'
import { and, asc, eq } from 'drizzle-orm'

export type ShiftRecordRow = typeof shiftRecords.$inferSelect
export type CallOutRow = typeof callOuts.$inferSelect
export type StoredRecord = ShiftRecordRow & { readonly callOuts: readonly CallOutRow[] }

/** What is recorded of a shift, if anything. */
export async function findRecord(q: Db, serviceId: string, shiftId: string): Promise<StoredRecord | undefined> {
  const [row] = await q
    .select()
    .from(shiftRecords)
    .where(and(eq(shiftRecords.serviceId, serviceId), eq(shiftRecords.shiftId, shiftId)))
  if (!row) return undefined
  const calls = await q
    .select()
    .from(callOuts)
    .where(and(eq(callOuts.serviceId, serviceId), eq(callOuts.shiftId, shiftId)))
    .orderBy(asc(callOuts.start), asc(callOuts.id))
  return { ...row, callOuts: calls }
}

/** Puts a record in the place of the one that is stored. */
export async function putRecord(q: Db, row: ShiftRecordRow, calls: readonly CallOutRow[]): Promise<void> {
  const { serviceId, shiftId, ...values } = row
  const ofShift = and(eq(callOuts.serviceId, serviceId), eq(callOuts.shiftId, shiftId))
  await q
    .insert(shiftRecords)
    .values(row)
    .onConflictDoUpdate({ target: [shiftRecords.serviceId, shiftRecords.shiftId], set: values })
  await q.delete(callOuts).where(ofShift)
  if (calls.length > 0) await q.insert(callOuts).values([...calls])
}
