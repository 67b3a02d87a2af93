import type { Db } from '@amhp/db/open.ts'
import { callOuts, shiftRecords } from '@amhp/db/schema/index.ts'
import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { actualTimes, recordOf } from '@amhp/shared/rota/with-record.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, eq } from 'drizzle-orm'
import { recordsOfShifts, type StoredRecord } from '../shifts/record-store.ts'

export const nothingRecorded: ShiftRecord = {
  actualStart: null,
  actualEnd: null,
  breakMinutes: null,
  lateReason: null,
  callOuts: [],
  version: 0,
}

/** The record of a shift as it is planned now: what its AMHP worked at that time, and nobody else. */
export const findStoredRecord = async (
  q: Db,
  serviceId: string,
  shift: PlannedShift,
): Promise<StoredRecord | undefined> => recordOf(await recordsOfShifts(q, serviceId, [shift.id]), shift)

/** A record as its shift shows it. */
export function shownRecord(stored: StoredRecord | undefined, shift: PlannedShift): ShiftRecord {
  if (!stored) return nothingRecorded
  const { breakMinutes, lateReason, version, callOuts: calls } = stored
  const times = shift.kind === 'standby' ? nothingRecorded : actualTimes(stored, shift)
  return {
    actualStart: times.actualStart,
    actualEnd: times.actualEnd,
    breakMinutes,
    lateReason,
    callOuts: calls,
    version,
  }
}

/** What is recorded of a shift. */
export const findRecord = async (q: Db, serviceId: string, shift: PlannedShift): Promise<ShiftRecord> =>
  shownRecord(await findStoredRecord(q, serviceId, shift), shift)

interface Recording {
  readonly serviceId: string
  readonly accountId: string
  readonly at: Instant
  /** As published now. */
  readonly shift: PlannedShift
}

/** Adds a record of a shift, or replaces the one given. Once changed, it is asked about again before it loses its shift. */
export async function putRecord(
  q: Db,
  stored: StoredRecord | undefined,
  { serviceId, accountId, at, shift }: Recording,
  { callOuts: calls, ...values }: ShiftRecord,
): Promise<void> {
  const recordId = stored?.id ?? newId()
  const { kind, start, end } = shift
  const row = { shiftId: shift.id, amhpId: shift.amhp, kind, start, end, kept: false, accountId, at, ...values }
  await q
    .insert(shiftRecords)
    .values({ serviceId, id: recordId, ...row })
    .onConflictDoUpdate({ target: [shiftRecords.serviceId, shiftRecords.id], set: row })
  await q.delete(callOuts).where(and(eq(callOuts.serviceId, serviceId), eq(callOuts.recordId, recordId)))
  if (calls.length > 0)
    await q.insert(callOuts).values(calls.map((call) => ({ serviceId, recordId, id: newId(), ...call })))
}
