import { memo } from 'react'
import { roleWord } from '../../../parts/shift-words.ts'
import { HiddenText } from '../../../ui/hidden-text.tsx'
import type { BoardDay } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import type { GridActions } from '../grid/grid-actions.ts'
import type { StripLine } from './strip-lines.ts'
import type { StripPiece } from './strip-pieces.ts'
import { gapSummary, pieceText } from './strip-text.ts'

interface StripRowProps {
  line: StripLine
  activeColumn: number
  row: number
  actions: GridActions
}

/** One row of the hour strip. */
export const StripRow = memo(function StripRow({ line, activeColumn, row, actions }: StripRowProps) {
  const { data } = useBoardView()
  return (
    <tr className="strip-row">
      <th scope="row" className={`board-grid__name${line.whose ? ' board-grid__name--whose' : ''}`}>
        {roleWord(line.role)}{' '}
        <span className="strip-row__what">
          cover{line.whose && ', '}
          {line.whose && <span className="strip-row__whose">{line.whose}</span>}
        </span>
      </th>
      {data.days.map((day, column) => {
        const pieces = line.days[column] ?? []
        const active = column === activeColumn
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its cells
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and keeps focus when the week changes
            key={column}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a td is the cell of this grid
            role="gridcell"
            tabIndex={active ? 0 : -1}
            aria-selected={active}
            className="strip-cell"
            onClick={() => actions.select({ row, column })}
            onFocus={() => {
              if (!active) actions.select({ row, column })
            }}
          >
            <HiddenText>
              {gapSummary(pieces)}. {pieces.map((piece) => pieceText(data.zone, day, piece)).join('; ')}
            </HiddenText>
            <HourBar day={day} pieces={pieces} />
          </td>
        )
      })}
      <td className="board-grid__hours" />
    </tr>
  )
})

/** A day as a bar of 23, 24 or 25 hours. */
function HourBar({ day, pieces }: { day: BoardDay; pieces: readonly StripPiece[] }) {
  const { data } = useBoardView()
  return (
    <span className={`strip-bar strip-bar--${day.hours}`} aria-hidden="true">
      {pieces.map((piece) => (
        <span
          key={piece.start}
          className={`strip-piece strip-piece--${piece.state}`}
          style={{ flexGrow: (piece.end - piece.start) / 60_000 }}
          title={pieceText(data.zone, day, piece)}
        >
          {piece.state !== 'not-needed' && piece.end - piece.start >= 1.5 * 3_600_000 && (
            <span className="strip-piece__number">{piece.actual}</span>
          )}
        </span>
      ))}
    </span>
  )
}
