import type { ShiftCode } from '../contract/shift-codes.ts'
import { dateAt, type Zone } from '../time/zone.ts'
import { sameTimes } from './day-times.ts'
import { type PlannedShift, sameField, sameShift } from './planned-shift.ts'
import { shiftOfCode, spanOn } from './typed-shift.ts'

/** What a code says of a shift that changes together. */
const parts = [['role'], ['kind', 'shareable'], ['authorities']] as const

/** Whether a shift placed with a code would be another now. */
export const placesOthers = (was: ShiftCode, now: ShiftCode): boolean =>
  !sameTimes(was, now) || parts.flat().some((field) => !sameField(field, shiftOfCode(was), shiftOfCode(now)))

/**
 * A shift placed with a code as it was, as the code is now; undefined where nothing of it changes. What was chosen for the shift
 * alone stays, and so do times of which nothing would be left on a day when the clocks go forward.
 */
export function placedAnew(shift: PlannedShift, was: ShiftCode, now: ShiftCode, zone: Zone): PlannedShift | undefined {
  const date = dateAt(zone, shift.start)
  const [before, after] = [spanOn(date, was, zone), spanOn(date, now, zone)]
  const keepsTimes = shift.start !== before?.start || shift.end !== before.end
  const changed = { ...shift, ...(keepsTimes ? {} : after) }
  for (const fields of parts) {
    if (fields.some((field) => !sameField(field, shift, shiftOfCode(was)))) continue
    for (const field of fields) Object.assign(changed, { [field]: now[field] })
  }
  return sameShift(changed, shift) ? undefined : changed
}
