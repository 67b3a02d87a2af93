import * as z from 'zod/mini'
import { plannedShiftFields } from '../rota/planned-shift.ts'
import { shiftKind, shiftRole } from '../rota/role-and-kind.ts'
import { date, id, instant, minutes, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { restAnswer, shiftRecord, told } from './shift-records.ts'
import { ownSickness } from './sickness.ts'

const colleague = z.object({ amhp: id, name, role: shiftRole, kind: shiftKind, dutyPhone: z.nullable(z.string()) })
export type Colleague = z.output<typeof colleague>

export const myShift = z.extend(z.omit(plannedShiftFields, { amhp: true, code: true, shareable: true }), {
  /** The code's name ("Day"), or the role and kind in words. */
  label: z.string(),
  /** The names of the authorities that she is on duty for; none where the service has only one. */
  authorities: z.array(name),
  /** On at the same time in a role that covers; those who hand over to her or take over are named there instead. */
  with: z.array(colleague),
  /** Those in the same role whose duty ends as this shift starts, and starts as it ends (within two hours, overlap included). */
  takesOverFrom: z.array(colleague),
  handsTo: z.array(colleague),
  /** When nobody else is on duty as an AMHP for the same authority; empty where the shift does not cover as an AMHP. */
  alone: z.array(z.object({ start: instant, end: instant })),
  /** The longest rest since her last shift or other work ended, of the 24 hours before the start; call-outs break it. Null where no earlier work is on record. */
  restBeforeMinutes: z.nullable(minutes),
  /** When the rest before it would be long enough, where it starts too soon; null where it does not. */
  startsBeforeRestEnds: z.nullable(instant),
  /** What happened, beside the plan; version 0 where nothing is recorded. */
  record: shiftRecord,
})
export type MyShift = z.output<typeof myShift>

export const getMyShifts = endpoint({
  method: 'GET',
  path: '/api/my-shifts',
  summary:
    'The published shifts of the AMHP who is signed in, from Monday of this week for twelve weeks or for the days asked for',
  permission: ['amhp'],
  query: z.object({ from: z.optional(date), to: z.optional(date) }),
  reply: z.object({
    asOf: instant,
    amhp: z.object({ id, name }),
    /** That she is resting now, after work as recorded or planned; null where she is at work or rested. */
    resting: z.nullable(
      z.object({
        until: instant,
        /** What the shift that ended last means for rest; null where she worked in another post last. */
        answer: z.nullable(restAnswer),
        told: z.array(told),
      }),
    ),
    /** Her own sickness that is on, or begins within two days. */
    sick: z.nullable(ownSickness),
    shifts: z.array(myShift),
    /** Her shifts that are on, or ended in the last 7 days: those to record now. Empty where the days asked for are weeks away. */
    toRecord: z.array(myShift),
    publishedUntil: z.nullable(date),
  }),
  problems: ['not-found'],
})

export const onDuty = z.object({
  shift: id,
  amhp: id,
  name,
  role: shiftRole,
  kind: shiftKind,
  dutyPhone: z.nullable(z.string()),
  start: instant,
  end: instant,
  /** Authorities that the shift is for and for which she may act at this moment. */
  authorities: z.array(id),
})

export const getNow = endpoint({
  method: 'GET',
  path: '/api/now',
  summary: 'Who is on duty at this moment, for which authority, and who is next; published shifts only',
  permission: 'signed-in',
  reply: z.object({
    asOf: instant,
    /** `covered` by an AMHP on duty or by another service's agreement; `coveredBy` names that service where no AMHP is. */
    authorities: z.array(z.object({ id, name, covered: z.boolean(), coveredBy: z.nullable(z.string()) })),
    on: z.array(onDuty),
    next: z.array(onDuty),
  }),
})
