import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { LateReason, RecordedShift, ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { CallOutMode } from '@amhp/shared/rota/shift.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { readTypedMoment, typedMoment } from '../../ui/typed-values.ts'

/** A record as it is being typed, on the service's clocks. */
export interface RecordDraft {
  readonly start: string
  readonly end: string
  readonly breaks: string
  readonly reason: LateReason | ''
  readonly callOuts: readonly {
    readonly key: number
    readonly start: string
    readonly end: string
    readonly mode: CallOutMode
  }[]
}

type Planned = Pick<RecordedShift, 'start' | 'end' | 'kind'>

/** Where nothing is recorded the plan stands. */
export const recordDraftOf = (zone: Zone, shift: Planned, record: ShiftRecord): RecordDraft => ({
  start: typedMoment(zone, record.actualStart ?? shift.start),
  end: typedMoment(zone, record.actualEnd ?? shift.end),
  breaks: record.breakMinutes === null ? '' : String(record.breakMinutes),
  reason: record.lateReason ?? '',
  callOuts: record.callOuts.map(({ start, end, mode }, key) => ({
    key,
    start: typedMoment(zone, start),
    end: typedMoment(zone, end),
    mode,
  })),
})

/** The record that was typed, or what is wrong with it. What was not touched stays as it is stored, or as planned. */
export function readRecordDraft(
  zone: Zone,
  shift: Planned,
  stored: ShiftRecord,
  draft: RecordDraft,
): { value?: Omit<ShiftRecord, 'version'>; faults: Fault[] } {
  const faults: Fault[] = []
  const before = recordDraftOf(zone, shift, stored)
  const moment = (typed: string, path: string, message: string) => {
    const read = readTypedMoment(zone, typed)
    if (read === undefined) faults.push({ path, message })
    return read ?? null
  }
  const nothing = { actualStart: null, actualEnd: null, breakMinutes: null, lateReason: null, callOuts: [] }
  if (shift.kind === 'standby') {
    const callOuts = draft.callOuts.flatMap((call, i) => {
      const start = moment(call.start, `callOuts[${i}].start`, 'Enter when the call came')
      const end = moment(call.end, `callOuts[${i}].end`, 'Enter when the work ended')
      return start && end ? [{ start, end, mode: call.mode }] : []
    })
    return faults.length > 0 ? { faults } : { value: { ...nothing, callOuts }, faults }
  }
  const unlessSame = (typed: string, was: string, kept: Instant | null, path: string, message: string) =>
    typed === was ? kept : moment(typed, path, message)
  const actualStart = unlessSame(draft.start, before.start, stored.actualStart, 'actualStart', 'Enter when it started')
  const actualEnd = unlessSame(draft.end, before.end, stored.actualEnd, 'actualEnd', 'Enter when it ended')
  if (!/^\d{0,4}$/.test(draft.breaks.trim()))
    faults.push({ path: 'breakMinutes', message: 'Use a whole number of minutes, or leave it empty' })
  if (faults.length > 0) return { faults }
  const late = endsLate(shift, actualEnd)
  const value = {
    actualStart,
    actualEnd,
    breakMinutes: draft.breaks.trim() === '' ? null : Number(draft.breaks),
    lateReason: late && draft.reason !== '' ? draft.reason : null,
    callOuts: [],
  }
  return { value, faults }
}

/** Whether an end is after the planned one; null is as planned. */
export const endsLate = (shift: Pick<Planned, 'end'>, actualEnd: Instant | null): boolean =>
  actualEnd !== null && actualEnd > shift.end
