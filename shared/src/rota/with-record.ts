import { hour, type Instant } from '../time/instant.ts'
import { type PlannedShift, plannedOf } from './planned-shift.ts'
import type { Actual, CallOut, Shift } from './shift.ts'

/** What happened on a shift, of the AMHP who worked it. Null as in the record: it was as planned, or nobody wrote it down. */
export interface RecordedWork {
  readonly amhp: string
  readonly actualStart: Instant | null
  readonly actualEnd: Instant | null
  readonly breakMinutes: number | null
  readonly callOuts: readonly CallOut[]
}

/** A shift may have begun or ended this much away from its plan, in milliseconds. */
export const furthestFromPlan = 24 * hour

/**
 * A planned shift as the rules read it, with what happened on it. The plan may have changed since: a record of another AMHP's
 * shift, or one that no longer fits the times or the kind, stays on record and is not part of the rota.
 */
export function withRecord(shift: PlannedShift, happening: RecordedWork | undefined): Shift {
  const planned = planOf(shift)
  if (!happening || happening.amhp !== planned.amhp) return planned
  if (planned.kind === 'standby') {
    const callOuts = happening.callOuts.filter((call) => call.start >= planned.start && call.end <= planned.end)
    return callOuts.length > 0 ? { ...planned, callOuts } : planned
  }
  const { actualStart, actualEnd, breakMinutes } = happening
  const start = actualStart ?? planned.start
  const end = actualEnd ?? planned.end
  const fits =
    start < end &&
    start >= planned.start - furthestFromPlan &&
    end <= planned.end + furthestFromPlan &&
    start < planned.end
  if (!fits) return planned
  const actual: Actual = { ...(actualStart !== null && { start }), ...(actualEnd !== null && { end }) }
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
