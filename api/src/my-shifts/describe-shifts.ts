import type { MyShift } from '@amhp/shared/contract/my-shifts.ts'
import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { covers, isForSame } from '@amhp/shared/cover/covering.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { type Person, workedStart } from '@amhp/shared/rules/prepare/person.ts'
import { restBefore } from '@amhp/shared/rules/prepare/rest.ts'
import { hour, type Instant, minutesDown } from '@amhp/shared/time/instant.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { nothingRecorded } from '../shift-records/store.ts'
import { labelOf } from '../shifts/stored-shift.ts'

/** The longest time between the end of one shift and the start of the next for a handover. */
const handover = 2 * hour

/**
 * An AMHP's own shifts. `others` are the shifts of everyone else at that time; `person` has her work, her other post included;
 * `authoritiesOf` names those that she is on duty for.
 */
export function describeShifts(
  mine: readonly PlannedShift[],
  others: readonly PlannedShift[],
  person: Person,
  names: ReadonlyMap<string, string>,
  codeNames: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, ShiftRecord>,
  authoritiesOf: (shift: PlannedShift) => string[],
): MyShift[] {
  const onDuty = others.filter(covers)
  const colleague = ({ amhp, role, kind }: PlannedShift) => ({ amhp, name: names.get(amhp) ?? amhp, role, kind })
  return mine.map((shift) => {
    const alongside = onDuty.filter((other) => isForSame(other, shift))
    const near = covers(shift) ? alongside.filter((other) => other.role === shift.role) : []
    const earlier = near.filter(
      (other) => other.start < shift.start && other.end < shift.end && meets(other.end, shift.start),
    )
    const later = near.filter(
      (other) => other.end > shift.end && other.start > shift.start && meets(other.start, shift.end),
    )
    const beside = alongside.filter(
      (other) => overlaps(other, shift) && !earlier.includes(other) && !later.includes(other),
    )
    return {
      ...shift,
      label: labelOf(shift, codeNames),
      authorities: authoritiesOf(shift),
      with: onePerAmhp(beside).map(colleague),
      takesOverFrom: onePerAmhp(earlier).map(colleague),
      handsTo: onePerAmhp(later).map(colleague),
      restBeforeMinutes: restMinutesBefore(person, shift),
      record: records.get(shift.id) ?? nothingRecorded,
    }
  })
}

const meets = (a: Instant, b: Instant) => Math.abs(a - b) <= handover

/** The first shift of each AMHP, in order of start. */
function onePerAmhp(shifts: readonly PlannedShift[]): PlannedShift[] {
  const seen = new Set<string>()
  return [...shifts].sort((a, b) => a.start - b.start).filter(({ amhp }) => !seen.has(amhp) && seen.add(amhp))
}

function restMinutesBefore(person: Person, { id, start }: PlannedShift): number | null {
  const worked = person.shifts.find((shift) => shift.id === id)
  const rest = restBefore(person, worked ? workedStart(worked) : start)
  return rest === undefined ? null : minutesDown(rest)
}
