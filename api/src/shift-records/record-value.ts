import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { StoredRecord } from './store.ts'

export const nothingRecorded: ShiftRecord = {
  actualStart: null,
  actualEnd: null,
  breakMinutes: null,
  lateReason: null,
  callOuts: [],
  version: 0,
}

/** A record as the contract has it; version 0 where nothing is recorded yet. */
export const recordValue = (stored: StoredRecord | undefined): ShiftRecord =>
  stored ? { ...stored, callOuts: [...stored.callOuts] } : nothingRecorded
