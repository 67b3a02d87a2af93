import type { Db } from '@amhp/db/open.ts'
import { callOuts, shiftRecords } from '@amhp/db/schema/index.ts'
import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, eq } from 'drizzle-orm'

export const nothingRecorded: ShiftRecord = {
  actualStart: null,
  actualEnd: null,
  breakMinutes: null,
  lateReason: null,
  callOuts: [],
  version: 0,
}

const { actualStart, actualEnd, breakMinutes, lateReason, version } = shiftRecords
const columns = { actualStart, actualEnd, breakMinutes, lateReason, version }
const callsOf = (serviceId: string, shiftId: string) =>
  and(eq(callOuts.serviceId, serviceId), eq(callOuts.shiftId, shiftId))

/** What is recorded of a shift. */
export async function findRecord(q: Db, serviceId: string, shiftId: string): Promise<ShiftRecord> {
  const [row] = await q
    .select(columns)
    .from(shiftRecords)
    .where(and(eq(shiftRecords.serviceId, serviceId), eq(shiftRecords.shiftId, shiftId)))
  if (!row) return nothingRecorded
  const { start, end, mode, id } = callOuts
  const calls = await q
    .select({ start, end, mode })
    .from(callOuts)
    .where(callsOf(serviceId, shiftId))
    .orderBy(asc(start), asc(id))
  return { ...row, callOuts: calls }
}

type RecordKey = {
  readonly serviceId: string
  readonly shiftId: string
  readonly accountId: string
  readonly at: Instant
}

/** Adds the record of a shift, or replaces it. */
export async function putRecord(q: Db, key: RecordKey, { callOuts: calls, ...values }: ShiftRecord): Promise<void> {
  const { serviceId, shiftId } = key
  await q
    .insert(shiftRecords)
    .values({ ...key, ...values })
    .onConflictDoUpdate({ target: [shiftRecords.serviceId, shiftRecords.shiftId], set: { ...key, ...values } })
  await q.delete(callOuts).where(callsOf(serviceId, shiftId))
  if (calls.length > 0)
    await q.insert(callOuts).values(calls.map((call) => ({ serviceId, shiftId, id: newId(), ...call })))
}
