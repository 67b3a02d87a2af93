import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { overlaps, type Span } from '../time/span.ts'
import type { OtherWork } from './other-work.ts'
import { type PlannedShift, plannedOf } from './planned-shift.ts'
import { shiftKind } from './role-and-kind.ts'
import { type Actual, callOut, type Shift } from './shift.ts'
import { id, instant } from './values.ts'

/**
 * What somebody worked, on record: she keeps it whatever becomes of the shift. `kind`, `start` and `end` are the plan that it was
 * worked against. An actual time that is null was as planned; breaks that are null were not written down.
 */
export const recordedWork = z.object({
  id,
  shift: id,
  amhp: id,
  kind: shiftKind,
  start: instant,
  end: instant,
  actualStart: z.nullable(instant),
  actualEnd: z.nullable(instant),
  breakMinutes: z.nullable(z.int()),
  /** Without what held her up, which rules and boards have no use for. */
  callOuts: z.array(z.object(callOut.shape)),
})
export type RecordedWork = z.output<typeof recordedWork>

/** A shift may have begun or ended this much away from its plan, in milliseconds. */
export const furthestFromPlan = 24 * hour

/** What work on record that is of no shift is called among other work. */
export const workOnRecord = 'work on record'

/** When she worked. On standby call-outs alone are work. */
export const workedSpans = ({ kind, start, end, actualStart, actualEnd, callOuts }: RecordedWork): Span[] =>
  kind === 'standby'
    ? callOuts.map((call) => ({ start: call.start, end: call.end }))
    : [{ start: actualStart ?? start, end: actualEnd ?? end }]

/**
 * Whether a record is of a shift as it is planned now: the shift is hers, still at that time, and all that she recorded can have
 * happened on it.
 */
export function isRecordOf(record: RecordedWork, shift: PlannedShift): boolean {
  const isHers = record.shift === shift.id && record.amhp === shift.amhp && overlaps(record, shift)
  if (!isHers || (record.kind === 'standby') !== (shift.kind === 'standby')) return false
  return workedSpans(record).every(({ start, end }) =>
    shift.kind === 'standby'
      ? start >= shift.start && end <= shift.end
      : start < shift.end && start >= shift.start - furthestFromPlan && end <= shift.end + furthestFromPlan,
  )
}

/** The record of a shift, if there is one: of several that might be, the one whose plan shares most time with it. */
export function recordOf<Of extends RecordedWork>(records: readonly Of[], shift: PlannedShift): Of | undefined {
  const shared = (record: Of) => Math.min(record.end, shift.end) - Math.max(record.start, shift.start)
  return records.filter((record) => isRecordOf(record, shift)).sort((a, b) => shared(b) - shared(a))[0]
}

/** The times that differ from the plan, as the shift is planned now: a shift that was moved since was worked at its old times. */
export const actualTimes = (record: RecordedWork, plan: Span): Pick<RecordedWork, 'actualStart' | 'actualEnd'> => ({
  actualStart: record.actualStart ?? (record.start === plan.start ? null : record.start),
  actualEnd: record.actualEnd ?? (record.end === plan.end ? null : record.end),
})

/**
 * Shifts as the rules read them, each with its record; and what else was worked, by records that are of none of these shifts.
 * Breaks in that are not taken off.
 */
export function withRecords(
  shifts: readonly PlannedShift[],
  records: readonly RecordedWork[],
): { readonly shifts: Shift[]; readonly otherWork: OtherWork[] } {
  const ofShift = Map.groupBy(records, ({ shift }) => shift)
  const used = new Set<RecordedWork>()
  const recorded = shifts.map((shift) => {
    const record = recordOf(ofShift.get(shift.id) ?? [], shift)
    if (record) used.add(record)
    return withRecord(shift, record)
  })
  const otherWork = records
    .filter((record) => !used.has(record))
    .flatMap((record) => workedSpans(record).map((span) => ({ amhp: record.amhp, ...span, label: workOnRecord })))
  return { shifts: recorded, otherWork }
}

/** A planned shift as the rules read it, with its record. */
export function withRecord(shift: PlannedShift, record?: RecordedWork): Shift {
  const planned = planOf(shift)
  if (!record) return planned
  const { breakMinutes, callOuts } = record
  if (planned.kind === 'standby')
    return { ...planned, callOuts: callOuts.map(({ start, end, mode }) => ({ start, end, mode })) }
  const { actualStart, actualEnd } = actualTimes(record, planned)
  const actual: Actual = {
    ...(actualStart !== null && { start: actualStart }),
    ...(actualEnd !== null && { end: actualEnd }),
  }
  return {
    ...planned,
    ...((actualStart !== null || actualEnd !== null) && { actual }),
    ...(breakMinutes !== null && { breakMinutes }),
  }
}

/** The plan alone: a document refuses the code, and the rota that a stored shift carries. It leaves out what is null. */
function planOf(shift: PlannedShift): Shift {
  const { code: _, authorities, ...plan } = plannedOf(shift)
  return { ...plan, ...(authorities && { authorities }), callOuts: [] }
}
