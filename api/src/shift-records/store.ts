import type { Db } from '@amhp/db/open.ts'
import { given, prepared } from '@amhp/db/prepared.ts'
import { callOuts, shiftRecords } from '@amhp/db/schema/index.ts'
import type { Happening } from '@amhp/shared/rota/with-record.ts'
import { and, asc, eq, sql } from 'drizzle-orm'

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

// Thousands of ids go as one parameter: databases bound how many there may be.
const named = sql`(select value from json_each(${given.text('shifts')}))`

/** Whose the shift was when it was last published before the record was made. */
const whose = sql<string>`(select es.amhp_id from edition_shifts es
  inner join editions e on e.service_id = es.service_id and e.id = es.edition_id
  where es.service_id = shift_records.service_id and es.shift_id = shift_records.shift_id
  and e.published_at <= shift_records.at order by e.published_at desc limit 1)`

const recordsOf = prepared((q) =>
  q
    .select({
      shift: shiftRecords.shiftId,
      amhp: whose,
      actualStart: shiftRecords.actualStart,
      actualEnd: shiftRecords.actualEnd,
      breakMinutes: shiftRecords.breakMinutes,
    })
    .from(shiftRecords)
    .where(and(eq(shiftRecords.serviceId, given.text('serviceId')), sql`${shiftRecords.shiftId} in ${named}`))
    .prepare(),
)

const callsOf = prepared((q) =>
  q
    .select({ shift: callOuts.shiftId, start: callOuts.start, end: callOuts.end, mode: callOuts.mode })
    .from(callOuts)
    .where(and(eq(callOuts.serviceId, given.text('serviceId')), sql`${callOuts.shiftId} in ${named}`))
    .orderBy(asc(callOuts.start))
    .prepare(),
)

/** What happened on some shifts, by shift; those of which nothing is recorded are left out. */
export async function happeningsOf(
  q: Db,
  serviceId: string,
  shifts: readonly { readonly id: string }[],
): Promise<Map<string, Happening>> {
  if (shifts.length === 0) return new Map()
  const asked = { serviceId, shifts: JSON.stringify(shifts.map(({ id }) => id)) }
  const records = await recordsOf(q).execute(asked)
  if (records.length === 0) return new Map()
  const calls = Map.groupBy(await callsOf(q).execute(asked), ({ shift }) => shift)
  return new Map(
    records.map(({ shift, ...record }) => [
      shift,
      { ...record, callOuts: (calls.get(shift) ?? []).map(({ start, end, mode }) => ({ start, end, mode })) },
    ]),
  )
}
