import {
  type ChosenShift,
  chosenShiftFields,
  newShift,
  type PlannedShift,
  sameField,
} from '@amhp/shared/rota/planned-shift.ts'
import type { TypedShift } from '@amhp/shared/rota/typed-shift.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import { typedOf } from '../../../ui/typed-values.ts'
import { type CellEdit, editCell } from './cell-edits.ts'

/** What the form of a shift asks. The times, typed as in a cell, stand for the code too. */
export const shiftFormSchema = z.extend(chosenShiftFields, { times: z.string() })

/** What the controls of the form hold at first. */
export const openShiftForm = (zone: Zone, times: string, shift?: PlannedShift) =>
  typedOf(shiftFormSchema, { ...newShift, ...shift, times }, zone)

/** The edit that the form makes. `read` is what its times or code say. */
export const editOfForm = (amhp: string, read: TypedShift, chosen: ChosenShift, before?: PlannedShift): CellEdit =>
  editCell(amhp, before ? [before] : [], { shifts: [chosenShift(read, chosen, before)], adds: false })

function chosenShift(read: TypedShift, chosen: ChosenShift, before?: PlannedShift): TypedShift & ChosenShift {
  if (read.code === null) {
    const shareable = chosen.kind === 'standby' && chosen.shareable
    return { ...read, ...chosen, shareable, code: codeKept(read, chosen, before) }
  }
  // What a code says stands, except that other authorities may be chosen beside it.
  const asBefore = sameField('authorities', chosen, before ?? newShift)
  return { ...chosen, ...read, authorities: asBefore ? read.authorities : chosen.authorities }
}

/** A shift keeps its code where times, role and kind are unchanged. */
const codeKept = (read: TypedShift, chosen: ChosenShift, before?: PlannedShift): string | null =>
  before &&
  [read.start, read.end, chosen.role, chosen.kind].join() ===
    [before.start, before.end, before.role, before.kind].join()
    ? before.code
    : null
