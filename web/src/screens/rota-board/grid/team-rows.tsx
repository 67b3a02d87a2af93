import { Link } from 'react-router'
import { paths } from '../../../paths.ts'
import { useBoardView } from '../board-view.ts'
import type { BoardTeam } from './board-rows.ts'
import type { GridActions } from './grid-actions.ts'
import type { Position } from './grid-keys.ts'
import { PersonRow } from './person-row.tsx'

interface TeamRowsProps {
  team: BoardTeam
  active: Position
  typed: string | null
  actions: GridActions
}

/** A team's heading and people. */
export function TeamRows({ team, active, typed, actions }: TeamRowsProps) {
  const { data, strip, people } = useBoardView()
  return (
    <tbody aria-label={team.name}>
      <tr className="board-grid__team">
        <th colSpan={data.days.length + 2} scope="rowgroup">
          <span>{team.name}</span>
        </th>
      </tr>
      {team.people.map((person) => {
        const row = strip.length + people.indexOf(person)
        const isActive = row === active.row
        return (
          <PersonRow
            key={person.id}
            person={person}
            activeColumn={isActive ? active.column : -1}
            typed={isActive ? typed : null}
            row={row}
            actions={actions}
          />
        )
      })}
    </tbody>
  )
}

/** In place of rows: no AMHPs yet, or none that match the search. */
export const NoPeople = ({ isSearch }: { isSearch: boolean }) => (
  <p className="board-grid__nobody">
    {isSearch ? (
      'Nobody matches your search. Try another name or team.'
    ) : (
      <>
        There are no AMHPs yet. <Link to={paths.amhps}>Add AMHPs to the register</Link>, then come back.
      </>
    )}
  </p>
)
