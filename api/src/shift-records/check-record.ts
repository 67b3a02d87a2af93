import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { CallOutMode, ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { furthestFromPlan } from '@amhp/shared/rota/with-record.ts'
import { type Instant, minute } from '@amhp/shared/time/instant.ts'
import { readInstant } from '../http/read-instant.ts'
import type { Planned } from '../shifts/planned.ts'

interface ReadCallOut {
  readonly start: Instant
  readonly end: Instant
  readonly mode: CallOutMode
}

/** A record with its moments as numbers. */
export interface ReadRecord extends Pick<ShiftRecord, 'breakMinutes' | 'lateReason'> {
  readonly actualStart: Instant | null
  readonly actualEnd: Instant | null
  readonly callOuts: readonly ReadCallOut[]
}

/** Reads what was sent about a shift, at a moment. Adds what cannot have happened to `faults`, each with what to do. */
export function readRecord(sent: ShiftRecord, shift: Planned, now: Instant, faults: Fault[]): ReadRecord {
  const fault = (path: string, message: string) => void faults.push({ path, message })
  const read = (text: string | null, path: string) => {
    const moment = text === null ? null : (readInstant(text, path, faults) ?? null)
    if (moment !== null && moment > now) fault(path, 'Choose a time that is not in the future')
    return moment
  }
  const record: ReadRecord = {
    actualStart: read(sent.actualStart, 'actualStart'),
    actualEnd: read(sent.actualEnd, 'actualEnd'),
    breakMinutes: sent.breakMinutes,
    lateReason: sent.lateReason,
    callOuts: sent.callOuts.flatMap(({ start, end, mode }, i) => {
      const from = read(start, `callOuts[${i}].start`)
      const to = read(end, `callOuts[${i}].end`)
      return from === null || to === null ? [] : [{ start: from, end: to, mode }]
    }),
  }
  if (shift.kind === 'standby') checkStandby(record, shift, fault)
  else checkWorked(record, shift, fault)
  return record
}

type Say = (path: string, message: string) => void

function checkWorked(
  { actualStart, actualEnd, breakMinutes, lateReason, callOuts }: ReadRecord,
  shift: Planned,
  fault: Say,
) {
  const start = actualStart ?? shift.start
  const end = actualEnd ?? shift.end
  if (start >= end)
    fault(actualEnd === null ? 'actualStart' : 'actualEnd', 'Choose an end after the start of what was worked')
  else if (start >= shift.end) fault('actualStart', 'Choose a start before the planned end of the shift')
  if (start < shift.start - furthestFromPlan)
    fault('actualStart', 'Choose a start at most 24 hours before the planned start')
  if (end > shift.end + furthestFromPlan) fault('actualEnd', 'Choose an end at most 24 hours after the planned end')
  if (breakMinutes !== null && breakMinutes * minute >= end - start)
    fault('breakMinutes', 'Use fewer minutes of breaks than the shift lasted')
  if (end > shift.end && lateReason === null) fault('lateReason', 'Choose why the shift ended late')
  if (end <= shift.end && lateReason !== null)
    fault('lateReason', 'Leave out the reason: the shift did not end after its planned end')
  if (callOuts.length > 0) fault('callOuts', 'Only standby has call-outs. Record when the shift ended instead')
}

function checkStandby({ callOuts, ...record }: ReadRecord, shift: Planned, fault: Say) {
  for (const field of ['actualStart', 'actualEnd', 'breakMinutes', 'lateReason'] as const)
    if (record[field] !== null) fault(field, 'On standby only call-outs are work. Record each call-out instead')
  for (const [i, call] of callOuts.entries()) {
    const path = `callOuts[${i}]`
    if (call.start >= call.end) fault(`${path}.end`, 'Choose an end after the start')
    else if (call.start < shift.start) fault(`${path}.start`, 'Choose a start within the standby')
    else if (call.end > shift.end) fault(`${path}.end`, 'Choose an end within the standby')
    if (callOuts.some((other, j) => j < i && other.start < call.end && call.start < other.end))
      fault(`${path}.start`, 'Choose times that no other call-out of this standby holds')
  }
}
