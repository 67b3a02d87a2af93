import { type PlannedShift, plannedOf, plannedShiftFields } from '@amhp/shared/rota/planned-shift.ts'
import { isWritten } from '@amhp/shared/rota/values.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import * as z from 'zod/mini'

/** Milliseconds, as everywhere in the database; on the wire an instant is text. */
const instant = z.number() as unknown as z.ZodMiniType<Instant, Instant>
const { amhp: amhpId, ...plan } = plannedShiftFields.shape
const loggedShift = z.object({ ...plan, amhpId, start: instant, end: instant })

/** A shift in the log of edits. A line written before a field existed does not have it. */
export type LoggedShift = z.input<typeof loggedShift>
/** `before` is null for an added shift, `after` for a deleted one. */
export type LoggedChange = { before: LoggedShift | null; after: LoggedShift | null }

/** The fields of a logged shift in which somebody may be named. */
export const writtenFields: readonly string[] = Object.entries(loggedShift.shape)
  .filter(([, field]) => isWritten(field))
  .map(([name]) => name)

export function toLog(shift: PlannedShift): z.output<typeof loggedShift> {
  const { amhp, ...plan } = plannedOf(shift)
  return { amhpId: amhp, ...plan }
}

/** Reads a shift of the log. A field that it does not have gets its default. */
export function plannedFromLog(logged: LoggedShift): PlannedShift {
  const { amhpId, ...plan } = z.parse(loggedShift, logged)
  return { ...plan, amhp: amhpId }
}
