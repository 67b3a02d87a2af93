import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { dayLength } from '@amhp/shared/time/instant.ts'
import { lengthOf, overlaps, type Span } from '@amhp/shared/time/span.ts'
import { type BoardDay, dayIndexOf } from '../board-days.ts'

export interface BoardPerson {
  readonly id: string
  readonly name: string
  readonly team: string
  readonly contractedMinutes: number
  /** The last day with the service, as `YYYY-MM-DD`. */
  readonly leftOn: string | null
}

export interface BoardTeam {
  readonly name: string
  readonly people: readonly BoardPerson[]
}

const otherTeam = 'No team'

/**
 * The rows of the board: teams by name, people by name within them. Someone who left before the first day is shown only if they
 * still have shifts. A search matches people whose name or team contains every word of it.
 */
export function boardTeams(
  people: readonly BoardPerson[],
  days: readonly BoardDay[],
  hasShifts: (amhp: string) => boolean,
  search = '',
): BoardTeam[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const first = days[0]?.date ?? ''
  const teams = new Map<string, BoardPerson[]>()
  for (const person of people) {
    if (person.leftOn !== null && person.leftOn < first && !hasShifts(person.id)) continue
    const text = `${person.name} ${person.team}`.toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const team = person.team || otherTeam
    teams.set(team, [...(teams.get(team) ?? []), person])
  }
  return [...teams]
    .map(([name, members]) => ({ name, people: members.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')) }))
    .toSorted(
      (a, b) => Number(a.name === otherTeam) - Number(b.name === otherTeam) || a.name.localeCompare(b.name, 'en-GB'),
    )
}

export interface BoardCell {
  /** Shifts that start on the day, in order of time. */
  readonly shifts: readonly PlannedShift[]
  /** Shifts of earlier days: those that reach into the board's first day, and those of more than 24 hours. */
  readonly reaching: readonly PlannedShift[]
}

export const emptyCell: BoardCell = { shifts: [], reaching: [] }
export const cellKey = (amhp: string, column: number): string => `${amhp} ${column}`

/** Cells by `cellKey`. A shift belongs to the day it starts on. */
export function boardCells(shifts: Iterable<PlannedShift>, days: readonly BoardDay[]): Map<string, BoardCell> {
  const cells = new Map<string, { shifts: PlannedShift[]; reaching: PlannedShift[] }>()
  const at = (amhp: string, column: number) => {
    const key = cellKey(amhp, column)
    const cell = cells.get(key) ?? { shifts: [], reaching: [] }
    cells.set(key, cell)
    return cell
  }
  for (const shift of [...shifts].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const column = dayIndexOf(days, shift.start)
    if (column >= 0 && column < days.length) at(shift.amhp, column).shifts.push(shift)
    for (const [i, day] of days.entries())
      if (i > column && shift.end > day.start && (i === 0 || lengthOf(shift) > dayLength))
        at(shift.amhp, i).reaching.push(shift)
  }
  return cells
}

export interface AbsenceSpan extends Span {
  readonly kind: Rota['absences'][number]['kind']
}

/** Work in other posts by the cell of the day on which it starts. */
export function otherWorkByCell(rota: Rota, days: readonly BoardDay[]): Map<string, Rota['otherWork']> {
  const cells = new Map<string, Rota['otherWork']>()
  for (const work of rota.otherWork) {
    const column = dayIndexOf(days, work.start)
    if (column < 0 || column >= days.length) continue
    const key = cellKey(work.amhp, column)
    cells.set(key, [...(cells.get(key) ?? []), work])
  }
  return cells
}

/** Absences by the cells they overlap. */
export function absencesByCell(rota: Rota, days: readonly BoardDay[]): Map<string, AbsenceSpan[]> {
  const cells = new Map<string, AbsenceSpan[]>()
  for (const { amhp, kind, start, end } of rota.absences) {
    days.forEach((day, column) => {
      if (!overlaps(day, { start, end })) return
      const key = cellKey(amhp, column)
      cells.set(key, [...(cells.get(key) ?? []), { kind, start, end }])
    })
  }
  return cells
}
