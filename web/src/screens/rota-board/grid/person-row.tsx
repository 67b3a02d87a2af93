import { memo } from 'react'
import { useBoardView } from '../board-view.ts'
import { type BoardPerson, cellKey, emptyCell } from './board-rows.ts'
import { CellEditor } from './cell-editor.tsx'
import { hoursText, standbyText } from './contract-hours.ts'
import { DayCell } from './day-cell.tsx'
import type { GridActions } from './grid-actions.ts'

interface PersonRowProps {
  person: BoardPerson
  activeColumn: number
  /** The text to open the active cell's editor with. */
  typed: string | null
  row: number
  actions: GridActions
}

export const PersonRow = memo(function PersonRow({ person, activeColumn, typed, row, actions }: PersonRowProps) {
  const view = useBoardView()
  const hours = view.hours.get(person.id)
  return (
    <tr className="person-row">
      <th scope="row" className="board-grid__name">
        {person.name}
      </th>
      {view.data.days.map((day, column) => {
        const key = cellKey(person.id, column)
        const cell = view.cells.get(key) ?? emptyCell
        const active = column === activeColumn
        return (
          <DayCell
            // biome-ignore lint/suspicious/noArrayIndexKey: not the date, so that the focused cell stays when the week changes
            key={column}
            name={person.name}
            cell={cell}
            findings={view.placed.byCell.get(key) ?? []}
            away={view.away.get(key) ?? []}
            otherWork={view.otherWork.get(key) ?? []}
            column={column}
            active={active}
            row={row}
            actions={actions}
          >
            {active && typed !== null && (
              <CellEditor
                amhp={person.id}
                name={person.name}
                day={day}
                present={cell.shifts}
                first={typed}
                onDone={actions.typed}
              />
            )}
          </DayCell>
        )
      })}
      <td className="board-grid__hours">
        {hours && (
          <>
            <span className={hours.workedMinutes > hours.contractedMinutes ? 'hours--over' : undefined}>
              {hoursText(hours)}
            </span>
            {hours.standbyMinutes > 0 && <small>{standbyText(hours)}</small>}
          </>
        )}
      </td>
    </tr>
  )
})
