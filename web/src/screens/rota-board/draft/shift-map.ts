import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import { type ShiftChange, shiftIdOf } from '@amhp/shared/contract/shift-changes.ts'
import { type PlannedShift, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import type { DraftMark } from '../../../parts/shift-words.ts'
import type { BoardDay } from '../board-days.ts'

export type ShiftMap = ReadonlyMap<string, PlannedShift>

export const byId = (shifts: readonly PlannedShift[]): ShiftMap => new Map(shifts.map((shift) => [shift.id, shift]))

export function applyChanges(shifts: ShiftMap, changes: readonly ShiftChange[]): ShiftMap {
  if (changes.length === 0) return shifts
  const after = new Map(shifts)
  for (const change of changes) {
    if (change.after) after.set(change.after.id, change.after)
    else after.delete(shiftIdOf(change))
  }
  return after
}

export const sameShifts = (a: ShiftMap, b: ShiftMap): boolean =>
  a === b || (a.size === b.size && [...a].every(([id, shift]) => sameShift(shift, b.get(id) ?? null)))

export const realChanges = (changes: readonly ShiftChange[]): ShiftChange[] =>
  changes.filter(({ before, after }) => !sameShift(before, after))

/** How each shift of the draft differs from what is published, by id. */
export const draftMarks = (shifts: ShiftMap, published: ShiftMap): Map<string, DraftMark> =>
  new Map([...shifts].map(([id, shift]) => [id, markOf(shift, published)]))

function markOf(shift: PlannedShift, published: ShiftMap): DraftMark {
  const before = published.get(shift.id)
  if (!before) return 'added'
  return sameShift(before, shift) ? 'published' : 'changed'
}

/** Unpublished changes of a rota: the server's count, plus edits on these days that are not saved yet. */
export function unpublishedChanges(
  rota: RotaSummary,
  { days, published, shifts }: { days: readonly BoardDay[]; published: ShiftMap; shifts: ShiftMap },
  draft: ShiftMap,
): number {
  const own = days.filter(({ date }) => rota.from <= date && date < rota.to)
  const isHere = ({ start }: PlannedShift) => own.some((day) => day.start <= start && start < day.end)
  const count = (shown: ShiftMap) =>
    [...shown.values()].filter((shift) => isHere(shift) && markOf(shift, published) !== 'published').length +
    [...published.values()].filter((shift) => isHere(shift) && !shown.has(shift.id)).length
  return Math.max(0, rota.unpublishedChanges + count(draft) - count(shifts))
}
