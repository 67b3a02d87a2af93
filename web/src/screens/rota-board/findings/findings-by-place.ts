import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { type Finding, type Level, levels } from '@amhp/shared/rules/finding.ts'
import { type BoardDay, dayIndexOf } from '../board-days.ts'
import { cellKey } from '../grid/board-rows.ts'

/** Findings by cell (`cellKey`) and by shift id. */
export interface PlacedFindings<F extends Finding> {
  readonly byCell: ReadonlyMap<string, readonly F[]>
  readonly byShift: ReadonlyMap<string, readonly F[]>
}

type ShiftMap = ReadonlyMap<string, PlannedShift>

/**
 * Places findings about people on the cells of their shifts, and of the other work that starts too soon; or on their first day if
 * none of these is on the board.
 */
export function placeFindings<F extends Finding>(
  findings: readonly F[],
  shifts: ShiftMap,
  days: readonly BoardDay[],
): PlacedFindings<F> {
  const byCell = new Map<string, F[]>()
  const byShift = new Map<string, F[]>()
  for (const finding of findings) {
    const { amhp } = finding
    if (amhp === undefined) continue
    for (const id of finding.shifts) push(byShift, id, finding)
    for (const column of new Set(columnsOf(finding, shifts, days))) push(byCell, cellKey(amhp, column), finding)
  }
  return { byCell, byShift }
}

function columnsOf(finding: Finding, shifts: ShiftMap, days: readonly BoardDay[]): number[] {
  const starts = finding.shifts.flatMap((id) => shifts.get(id)?.start ?? [])
  const columns = [...starts, ...('otherWorkAt' in finding.facts ? [finding.end] : [])]
    .map((start) => dayIndexOf(days, start))
    .filter((column) => column >= 0 && column < days.length)
  return columns.length > 0 ? columns : [firstColumn(finding, days)]
}

const firstColumn = (finding: Finding, days: readonly BoardDay[]) =>
  Math.max(0, Math.min(dayIndexOf(days, finding.start), days.length - 1))

/** The cell that a finding links to: a day of a person, or of the hour strip. */
export interface FindingCell {
  readonly amhp: string | null
  readonly column: number
}

/** The cell of its last shift on the board, or its first day. */
export const cellOfFinding = (finding: Finding, shifts: ShiftMap, days: readonly BoardDay[]): FindingCell =>
  finding.amhp === undefined
    ? { amhp: null, column: firstColumn(finding, days) }
    : { amhp: finding.amhp, column: columnsOf(finding, shifts, days).at(-1)! }

/** The most severe level. */
export const worstLevel = (findings: readonly { level: Level }[]): Level | null =>
  levels.find((level) => findings.some((finding) => finding.level === level)) ?? null

function push<F>(map: Map<string, F[]>, key: string, value: F): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
