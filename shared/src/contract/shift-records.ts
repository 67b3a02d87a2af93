import * as z from 'zod/mini'
import { plannedShiftFields } from '../rota/planned-shift.ts'
import { callOutMode } from '../rota/shift.ts'
import { endsAfterStart, id, instant, minutes, name, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

/** Why a shift ended late, as the AMHP chose it. */
export const lateReasons = ['no-bed', 'ambulance', 'police', 'doctor', 'court', 'other-service', 'other'] as const
export type LateReason = (typeof lateReasons)[number]

const callOut = z
  .object({
    start: instant,
    end: instant,
    mode: callOutMode,
    /** What held her up, where anything did. */
    reason: z._default(z.nullable(z.enum(lateReasons)), null),
  })
  .check(endsAfterStart)
const breaks = 'Use a whole number of minutes, or leave it empty'

/** What happened on a shift. The plan stays as published. Reasons are chosen from a list: no free text about people. */
export const recordDetails = z.object({
  /** Null where it was as planned. */
  actualStart: z.nullable(instant),
  actualEnd: z.nullable(instant),
  /** Null where no breaks were recorded. */
  breakMinutes: z.nullable(z.int(breaks).check(z.minimum(0, breaks), z.maximum(1440, 'Use at most 1440 minutes'))),
  /** Why it ended after its planned end; null where it did not. */
  lateReason: z.nullable(z.enum(lateReasons)),
  /** Work done when called; on standby alone. */
  callOuts: z.array(callOut).check(z.maxLength(50, 'Use at most 50 call-outs')),
})
export type RecordDetails = z.output<typeof recordDetails>

/** The version is 0 while nothing is recorded. */
export const shiftRecord = z.extend(recordDetails, { version })
export type ShiftRecord = z.output<typeof shiftRecord>

const recordedShift = z.extend(z.omit(plannedShiftFields, { code: true, shareable: true }), {
  name,
  label: z.string(),
  /** The names of the authorities that the shift is for alone; none where it is for all that she may act for. */
  authorities: z.array(name),
})
export type RecordedShift = z.output<typeof recordedShift>

const ofShift = z.object({ shiftId: id })

export const getShiftRecord = endpoint({
  method: 'GET',
  path: '/api/shifts/:shiftId/record',
  summary: "A published shift and what happened on it; an AMHP reads her own, managers and leads everybody's",
  permission: ['manager', 'lead', 'amhp'],
  params: ofShift,
  reply: z.object({ shift: recordedShift, record: shiftRecord, mayChange: z.boolean() }),
  problems: ['not-found'],
})

/** What the work that was recorded means for rest. */
export const restAnswer = z.object({
  /** The end of the work recorded, with other work that lay over it. */
  workedUntil: instant,
  /** Where her working day goes on after that, as planned: what starts next, and when the last of it ends. */
  goesOn: z.nullable(z.object({ label: z.string(), start: instant, end: instant })),
  /** The end of her working day and the hours of rest that the daily-rest setting asks for: elapsed time. */
  earliestStart: instant,
  requiredMinutes: minutes,
  /** Her published shifts and her other work still to come that now have less rest before them, soonest first; `shift` is null for other work. */
  tooShort: z.array(z.object({ shift: z.nullable(id), label: z.string(), start: instant, restMinutes: minutes })),
})
export type RestAnswer = z.output<typeof restAnswer>

/** A manager who has a notice of it, on the page of notices since `at`. */
export const told = z.object({ id, name, at: instant, seenAt: z.nullable(instant) })
export type Told = z.output<typeof told>

export const saveShiftRecord = endpoint({
  method: 'PUT',
  path: '/api/shifts/:shiftId/record',
  summary:
    'Record what happened on a published shift: actual times, breaks, why it ended late, call-outs. Answers with the rest after it, and who has been told',
  permission: ['manager', 'amhp'],
  params: ofShift,
  body: shiftRecord,
  reply: z.object({
    record: shiftRecord,
    answer: z.nullable(restAnswer),
    /** The other managers who have a notice of it, as owners of a published rota. */
    told: z.array(told),
  }),
  stale: shiftRecord,
  problems: ['not-found', 'stale-edit', 'not-accepted'],
})
