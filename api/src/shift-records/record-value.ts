import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import type { StoredRecord } from './store.ts'

export const nothingRecorded: ShiftRecord = {
  actualStart: null,
  actualEnd: null,
  breakMinutes: null,
  lateReason: null,
  callOuts: [],
  version: 0,
}

const text = (moment: Instant | null) => (moment === null ? null : formatInstant(moment))

/** A record as the contract writes it; version 0 where nothing is recorded yet. */
export const recordValue = (stored: StoredRecord | undefined): ShiftRecord =>
  stored
    ? {
        actualStart: text(stored.actualStart),
        actualEnd: text(stored.actualEnd),
        breakMinutes: stored.breakMinutes,
        lateReason: stored.lateReason,
        callOuts: stored.callOuts.map(({ start, end, mode }) => ({
          start: formatInstant(start),
          end: formatInstant(end),
          mode,
        })),
        version: stored.version,
      }
    : nothingRecorded
