import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { callOuts, shiftRecords } from '@amhp/db/schema/index.ts'
import type { RecordDetails } from '@amhp/shared/contract/shift-records.ts'
import { longestShift } from '@amhp/shared/rota/planned-shift.ts'
import type { RecordedWork } from '@amhp/shared/rota/with-record.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, eq, getTableColumns, gt, lt, sql } from 'drizzle-orm'
import { earliestStart } from './stored-shift.ts'

const { serviceId: _, shiftId: shift, amhpId: amhp, accountId: __, ...columns } = getTableColumns(shiftRecords)
const recordColumns = { ...columns, shift, amhp }

const ofService = eq(shiftRecords.serviceId, parameter.text('serviceId'))
// A JSON list is one parameter: SQLite limits their number, and there may be thousands of ids.
const givenIds = sql`(select value from json_each(${parameter.text('ids')}))`

const callsOf = prepared((q) =>
  q
    .select({
      record: callOuts.recordId,
      start: callOuts.start,
      end: callOuts.end,
      mode: callOuts.mode,
      reason: callOuts.reason,
    })
    .from(callOuts)
    .where(and(eq(callOuts.serviceId, parameter.text('serviceId')), sql`${callOuts.recordId} in ${givenIds}`))
    .orderBy(asc(callOuts.start), asc(callOuts.id))
    .prepare(),
)

const recordsWithin = prepared((q) =>
  q
    .select(recordColumns)
    .from(shiftRecords)
    .where(
      and(
        ofService,
        gt(shiftRecords.start, parameter.integer('earliest')),
        lt(shiftRecords.start, parameter.integer('end')),
        gt(shiftRecords.end, parameter.integer('start')),
      ),
    )
    .orderBy(asc(shiftRecords.start), asc(shiftRecords.id))
    .prepare(),
)

const recordsOfGiven = prepared((q) =>
  q
    .select(recordColumns)
    .from(shiftRecords)
    .where(and(ofService, sql`${shiftRecords.shiftId} in ${givenIds}`))
    .orderBy(asc(shiftRecords.at), asc(shiftRecords.id))
    .prepare(),
)

const recordsOfPerson = prepared((q) =>
  q
    .select(recordColumns)
    .from(shiftRecords)
    .where(and(ofService, eq(shiftRecords.amhpId, parameter.text('amhp'))))
    .orderBy(asc(shiftRecords.at), asc(shiftRecords.id))
    .prepare(),
)

type RecordRow = Awaited<ReturnType<ReturnType<typeof recordsWithin>['execute']>>[number]
/** A record as stored: the work, why it ended late, and whether a manager said that it stays without its shift. */
export type StoredRecord = RecordRow & RecordedWork & Pick<RecordDetails, 'callOuts'>

async function withCalls(q: Db, serviceId: string, rows: readonly RecordRow[]): Promise<StoredRecord[]> {
  if (rows.length === 0) return []
  const calls = await callsOf(q).execute({ serviceId, ids: JSON.stringify(rows.map(({ id }) => id)) })
  const byRecord = Map.groupBy(calls, ({ record }) => record)
  return rows.map((row) => ({
    ...row,
    callOuts: (byRecord.get(row.id) ?? []).map(({ record: _, ...call }) => call),
  }))
}

/** The records of what was planned in a span, or as far from it as a shift that overlaps it may reach. */
export async function recordsIn(q: Db, serviceId: string, { start, end }: Span): Promise<StoredRecord[]> {
  const first = instantOf(start - longestShift)
  const within = { start: first, end: instantOf(end + longestShift), earliest: earliestStart(first) }
  return withCalls(q, serviceId, await recordsWithin(q).execute({ serviceId, ...within }))
}

/** The records that were made of some shifts, whoever has them now. */
export async function recordsOfShifts(q: Db, serviceId: string, shifts: readonly string[]): Promise<StoredRecord[]> {
  if (shifts.length === 0) return []
  return withCalls(q, serviceId, await recordsOfGiven(q).execute({ serviceId, ids: JSON.stringify(shifts) }))
}

/** All that an AMHP has worked, on record. */
export const recordsOfAmhp = async (q: Db, serviceId: string, amhp: string): Promise<StoredRecord[]> =>
  withCalls(q, serviceId, await recordsOfPerson(q).execute({ serviceId, amhp }))

const oneRecord = (serviceId: string, id: string) => and(eq(shiftRecords.serviceId, serviceId), eq(shiftRecords.id, id))

/** Notes that a record stays although its shift is given to someone else, moved or deleted. */
export async function keepRecord(q: Db, serviceId: string, id: string): Promise<void> {
  await q.update(shiftRecords).set({ kept: true }).where(oneRecord(serviceId, id))
}

export async function removeRecord(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(shiftRecords).where(oneRecord(serviceId, id))
}
