import type { Rota } from '@amhp/shared/rota/rota.ts'
import { workOnRecord } from '@amhp/shared/rota/with-record.ts'
import type { ReactNode } from 'react'
import { absenceWord } from '../../../parts/absence-words.ts'
import { timesText } from '../../../parts/shift-text.ts'
import { HiddenText } from '../../../ui/hidden-text.tsx'
import { rotaOnDay } from '../board-data.ts'
import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'
import type { AbsenceSpan, BoardCell } from './board-rows.ts'
import { DraftChip, FindingCorner, Reaching } from './cell-marks.tsx'
import type { GridActions } from './grid-actions.ts'

interface DayCellProps {
  name: string
  cell: BoardCell
  findings: readonly BoardFinding[]
  away: readonly AbsenceSpan[]
  otherWork: Rota['otherWork']
  column: number
  active: boolean
  row: number
  actions: GridActions
  children: ReactNode
}

/** One person's day: shifts that start on it, absences and findings. */
export function DayCell({
  name,
  cell,
  findings,
  away,
  otherWork,
  row,
  column,
  active,
  actions,
  children,
}: DayCellProps) {
  const { data, isManager } = useBoardView()
  const at = { row, column }
  const day = data.days[column]!
  const outside = !rotaOnDay(data.rotas, day.date)
  const look = [
    'day-cell',
    day.holiday && 'day-cell--holiday',
    away.length > 0 && 'day-cell--away',
    outside && 'day-cell--outside',
    findings.length > 0 && 'day-cell--found',
  ]
  const empty = cell.shifts.length === 0 && cell.reaching.length === 0 && away.length === 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a td is the cell of this grid
      role="gridcell"
      tabIndex={active ? 0 : -1}
      aria-selected={active}
      className={look.filter(Boolean).join(' ')}
      onClick={(pressed) => {
        if (!(pressed.target as HTMLElement).closest('input, button')) actions.select(at)
      }}
      // Drags and screen readers move focus without a click, and keys act on the active cell.
      onFocus={(came) => {
        if (!active && came.target === came.currentTarget) actions.select(at)
      }}
      onDoubleClick={(pressed) => {
        if (isManager && !(pressed.target as HTMLElement).closest('input, button')) actions.type(at)
      }}
      onContextMenu={(pressed) => {
        pressed.preventDefault()
        actions.menu(at, pressed.currentTarget.getBoundingClientRect())
      }}
      onMouseEnter={(entered) => {
        if (findings.length > 0) actions.hover({ box: entered.currentTarget.getBoundingClientRect(), findings })
      }}
      onMouseLeave={(left) => {
        if (!(left.relatedTarget as HTMLElement | null)?.closest?.('.hover-reasons')) actions.hover(null)
      }}
    >
      {empty && <HiddenText>No shift</HiddenText>}
      {away.map((absence) => (
        <span className="away" key={absence.start}>
          {absenceWord(absence.kind, isManager)}
        </span>
      ))}
      {cell.reaching.map((shift) => (
        <Reaching key={shift.id} shift={shift} day={day} />
      ))}
      {cell.shifts.map((shift) => (
        <DraftChip key={shift.id} shift={shift} />
      ))}
      {otherWork.map(({ start, end, label }) => (
        <span className="other-work" key={start}>
          {label === workOnRecord ? 'worked' : 'other'} {timesText(data.zone, { start, end })}
          <HiddenText>
            , {label === workOnRecord ? 'on record' : `in the other post${label && ` (${label})`}`}
          </HiddenText>
        </span>
      ))}
      {findings.length > 0 && <FindingCorner findings={findings} />}
      {children ||
        (isManager && (
          <button
            type="button"
            tabIndex={-1}
            className="day-cell__menu"
            aria-label={`Menu for ${name}, ${day.label}`}
            onClick={(pressed) => actions.menu(at, pressed.currentTarget.closest('td')!.getBoundingClientRect())}
          >
            <span aria-hidden="true">⋯</span>
          </button>
        ))}
    </td>
  )
}
