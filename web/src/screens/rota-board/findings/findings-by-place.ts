import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Finding, Level } from '@amhp/shared/rules/rule.ts'
import { type BoardDay, dayIndexOf } from '../board-days.ts'
import { cellKey } from '../grid/board-rows.ts'

/** A column of the board, and the person whose row it is, or null in the hour strip. */
export interface Place {
  readonly amhp: string | null
  readonly role: string | null
  readonly column: number
}

/** Where findings show: at cells by `cellKey`, at shifts by id, and on the strip's days by role. */
export interface PlacedFindings<F extends Finding> {
  readonly byCell: ReadonlyMap<string, readonly F[]>
  readonly byShift: ReadonlyMap<string, readonly F[]>
}

/** Puts findings about people where their shifts are, or on the day on which they begin where they name none on the board. */
export function placeFindings<F extends Finding>(
  findings: readonly F[],
  shifts: ReadonlyMap<string, PlannedShift>,
  days: readonly BoardDay[],
): PlacedFindings<F> {
  const byCell = new Map<string, F[]>()
  const byShift = new Map<string, F[]>()
  for (const finding of findings) {
    if (finding.amhp === undefined) continue
    for (const id of finding.shifts) push(byShift, id, finding)
    for (const key of new Set(cellsOf(finding, finding.amhp, shifts, days))) push(byCell, key, finding)
  }
  return { byCell, byShift }
}

function cellsOf(
  finding: Finding,
  amhp: string,
  shifts: ReadonlyMap<string, PlannedShift>,
  days: readonly BoardDay[],
): string[] {
  const columns = finding.shifts
    .flatMap((id) => shifts.get(id) ?? [])
    .map((shift) => dayIndexOf(days, shift.start))
    .filter((column) => column >= 0 && column < days.length)
  if (columns.length === 0) columns.push(clampColumn(dayIndexOf(days, finding.start), days))
  return columns.map((column) => cellKey(amhp, column))
}

const clampColumn = (column: number, days: readonly BoardDay[]) => Math.max(0, Math.min(column, days.length - 1))

/** The place to go to for a finding: the last of its shifts on the board (the one that comes too soon), or its day. */
export function placeOf(finding: Finding, shifts: ReadonlyMap<string, PlannedShift>, days: readonly BoardDay[]): Place {
  const columns = finding.shifts
    .flatMap((id) => shifts.get(id) ?? [])
    .map((shift) => dayIndexOf(days, shift.start))
    .filter((column) => column >= 0 && column < days.length)
  const column = finding.amhp === undefined ? undefined : columns.at(-1)
  return {
    amhp: finding.amhp ?? null,
    role: finding.amhp === undefined ? (finding.role ?? 'amhp') : null,
    column: column ?? clampColumn(dayIndexOf(days, finding.start), days),
  }
}

const weight: Record<Level, number> = { gap: 0, breach: 1, warning: 2, info: 3 }

/** The gravest level among some findings. */
export const worstLevel = (findings: readonly { level: Level }[]): Level | null =>
  findings.reduce<Level | null>(
    (worst, { level }) => (worst === null || weight[level] < weight[worst] ? level : worst),
    null,
  )

function push<F>(map: Map<string, F[]>, key: string, value: F): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
