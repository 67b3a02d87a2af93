import type { Fault } from '../rota/faults.ts'
import type { PlannedShift } from '../rota/planned-shift.ts'
import { furthestFromPlan } from '../rota/with-record.ts'
import { minute } from '../time/instant.ts'
import type { RecordDetails } from './shift-records.ts'

type Planned = Pick<PlannedShift, 'kind' | 'start' | 'end'>

/** Faults of a shift record that its schema cannot see, each with what to do. The page and the API both use them. */
export function recordFaults(record: RecordDetails, shift: Planned): Fault[] {
  const faults: Fault[] = []
  const fault = (path: string, message: string) => void faults.push({ path, message })
  if (shift.kind === 'standby') checkStandby(record, shift, fault)
  else checkWorked(record, shift, fault)
  return faults
}

type Say = (path: string, message: string) => void

function checkWorked(
  { actualStart, actualEnd, breakMinutes, lateReason, callOuts }: RecordDetails,
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

function checkStandby({ callOuts, ...record }: RecordDetails, shift: Planned, fault: Say) {
  for (const field of ['actualStart', 'actualEnd', 'breakMinutes', 'lateReason'] as const)
    if (record[field] !== null) fault(field, 'On standby only call-outs are work. Record each call-out instead')
  for (const [i, call] of callOuts.entries()) {
    const path = `callOuts[${i}]`
    if (call.start < shift.start) fault(`${path}.start`, 'Choose a start within the standby')
    else if (call.end > shift.end) fault(`${path}.end`, 'Choose an end within the standby')
    if (callOuts.some((other, j) => j < i && other.start < call.end && call.start < other.end))
      fault(`${path}.start`, 'Choose times that no other call-out of this standby holds')
  }
}
