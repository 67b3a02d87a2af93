import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import type { Colleague, MyShift } from '@amhp/shared/contract/my-shifts.ts'
import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { floorRole } from '@amhp/shared/cover/cover.ts'
import { covers } from '@amhp/shared/cover/covering.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { type Person, workedStart } from '@amhp/shared/rules/prepare/person.ts'
import { restBefore } from '@amhp/shared/rules/prepare/rest.ts'
import { shortfallsOf } from '@amhp/shared/rules/prepare/shortfalls.ts'
import { hour, type Instant, instantOf, minutesDown } from '@amhp/shared/time/instant.ts'
import { overlaps, type Span, subtract } from '@amhp/shared/time/span.ts'
import { nothingRecorded } from '../shift-records/store.ts'
import { labelOf } from '../shifts/stored-shift.ts'

/** The longest time between the end of one shift and the start of the next for a handover. */
const handover = 2 * hour

interface ShiftContext {
  /** The shifts of everyone else at that time. */
  readonly others: readonly PlannedShift[]
  /** Her work, her other post included. */
  readonly person: Person
  /** The hours of rest asked for before a start. */
  readonly restHours: number
  readonly register: ReadonlyMap<string, Pick<Amhp, 'name' | 'dutyPhone'>>
  readonly codeNames: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, ShiftRecord>
  /** The authorities of the service, where it has several: only then are they named. */
  readonly authorities: readonly { readonly id: string; readonly name?: string | undefined }[]
  /** Whether somebody is on duty for an authority. */
  isOnDutyFor(shift: PlannedShift, authority: string): boolean
}

/** An AMHP's own shifts. */
export function describeShifts(mine: readonly PlannedShift[], context: ShiftContext): MyShift[] {
  const { others, person, restHours, register, codeNames, records, authorities, isOnDutyFor } = context
  const onDuty = others.filter(covers)
  const tooSoon = new Map(
    shortfallsOf(person, restHours).found.map(({ before, lastWork }) => [before?.shift?.id, lastWork]),
  )
  const colleague = ({ amhp, role, kind }: PlannedShift): Colleague => {
    const { name = amhp, dutyPhone = null } = register.get(amhp) ?? {}
    return { amhp, name, role, kind, dutyPhone }
  }
  return mine.map((shift) => {
    const own = authorities.filter(({ id }) => isOnDutyFor(shift, id))
    const alongside = onDuty.filter((other) => authorities.length === 0 || own.some(({ id }) => isOnDutyFor(other, id)))
    const lastWork = tooSoon.get(shift.id)
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
      authorities: covers(shift) ? own.map(({ id, name = id }) => name) : [],
      with: onePerAmhp(beside).map(colleague),
      takesOverFrom: onePerAmhp(earlier).map(colleague),
      handsTo: onePerAmhp(later).map(colleague),
      alone: shift.role === floorRole && covers(shift) ? aloneIn(shift, alongside) : [],
      restBeforeMinutes: restMinutesBefore(person, shift),
      startsBeforeRestEnds: lastWork === undefined ? null : instantOf(lastWork + Math.round(restHours * hour)),
      record: records.get(shift.id) ?? nothingRecorded,
    }
  })
}

/** When nobody else of these is on duty as an AMHP. */
const aloneIn = (shift: PlannedShift, others: readonly PlannedShift[]): Span[] =>
  subtract(
    shift,
    others.filter(({ role }) => role === floorRole),
  )

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
