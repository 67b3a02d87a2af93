import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../../paths.ts'
import { focusPanel, useBoardView } from '../board-view.ts'
import { deleteShifts } from '../draft/cell-edits.ts'
import { type HoverAt, HoverReasons } from '../findings/hover-reasons.tsx'
import { StripRow } from '../strip/strip-row.tsx'
import { useStable } from '../use-stable.ts'
import { cellKey, emptyCell } from './board-rows.ts'
import { CellMenu, type MenuAt } from './cell-menu.tsx'
import type { GridActs } from './grid-acts.ts'
import { GridHead } from './grid-head.tsx'
import { gridAsk } from './grid-keys.ts'
import { moveBy, type Position } from './grid-moves.ts'
import { PersonRow } from './person-row.tsx'

interface BoardGridProps {
  active: Position
  /** Changes when focus is to go to the active cell. */
  focusTurn: number
  onMove: (to: Position) => void
  /** Enter on a cell: its reasons and what can be done, in the panel. */
  onOpen: () => void
}

/** People down, days across, the hour strip above. One stop for Tab; arrows move inside. */
export function BoardGrid({ active, focusTurn, onMove, onOpen }: BoardGridProps) {
  const view = useBoardView()
  const { data, roles, people, teams, isManager } = view
  const table = useRef<HTMLTableElement>(null)
  const follow = useRef(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const [hover, setHover] = useState<HoverAt | null>(null)
  const size = { rows: roles.length + people.length, columns: data.days.length }
  const person = people[active.row - roles.length]
  const cell = (person && view.cells.get(cellKey(person.id, active.column))) ?? emptyCell

  const focusActive = () => table.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus()
  useLayoutEffect(() => {
    if (follow.current) focusActive()
    follow.current = false
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn alone asks for focus
  useEffect(() => {
    if (focusTurn > 0) focusActive()
  }, [focusTurn])

  const select = (to: Position, focus = true) => {
    follow.current = focus
    setTyped(null)
    setHover(null)
    onMove(to)
  }
  const closeEditor = (move?: string) => {
    setTyped(null)
    follow.current = move !== 'leave'
    const to = move && moveBy(active, size, move, false)
    if (to) onMove(to)
  }

  const onKeyDown = (pressed: KeyboardEvent) => {
    const on = pressed.target as HTMLElement
    if (on.getAttribute('role') !== 'gridcell') return
    const ask = gridAsk(pressed, active, size, person !== undefined && isManager)
    if (!ask) return
    if (ask.what !== 'close') pressed.preventDefault()
    if (ask.what === 'move') select(ask.to)
    else if (ask.what === 'type') setTyped(ask.text)
    else if (ask.what === 'close') setHover(null)
    else if (ask.what === 'menu') openMenu(person!.id, active.column, on.getBoundingClientRect())
    else if (ask.what === 'clear') {
      if (cell.shifts.length > 0) view.edit(deleteShifts(cell.shifts))
    } else {
      onOpen()
      focusPanel()
    }
  }
  const openMenu = (amhp: string, column: number, box: { left: number; bottom: number }) =>
    setMenu({ amhp, column, left: box.left, top: box.bottom })
  const acts: GridActs = useStable({
    select,
    type: (to: Position) => {
      select(to, false)
      setTyped('')
    },
    typed: closeEditor,
    menu: (to: Position, box: DOMRect) => {
      select(to)
      openMenu(people[to.row - roles.length]!.id, to.column, box)
    },
    hover: setHover,
  })

  return (
    <>
      <div className="grid-scroll">
        <table
          ref={table}
          className={`board-grid${hasLongDay(data.days) ? ' board-grid--clock-change' : ''}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table keeps its rows and headers as a grid
          role="grid"
          aria-label="Rota"
          aria-readonly={!isManager}
          onKeyDown={onKeyDown}
        >
          <GridHead />
          <tbody className="board-grid__strips">
            {roles.map((role, row) => (
              <StripRow
                key={role}
                role={role}
                row={row}
                activeColumn={active.row === row ? active.column : -1}
                acts={acts}
              />
            ))}
          </tbody>
          {teams.map((team) => (
            <tbody key={team.name} aria-label={team.name}>
              <tr className="board-grid__team">
                <th colSpan={data.days.length + 2} scope="rowgroup">
                  <span>{team.name}</span>
                </th>
              </tr>
              {team.people.map((one) => {
                const row = roles.length + people.indexOf(one)
                const isActive = active.row === row
                return (
                  <PersonRow
                    key={one.id}
                    person={one}
                    activeColumn={isActive ? active.column : -1}
                    typed={isActive ? typed : null}
                    row={row}
                    acts={acts}
                  />
                )
              })}
            </tbody>
          ))}
        </table>
        {people.length === 0 && <Nobody someone={data.people.length > 0} />}
      </div>
      {hover && <HoverReasons at={hover} onClose={() => setHover(null)} />}
      {menu && (
        <CellMenu
          at={menu}
          onClose={() => {
            setMenu(null)
            focusActive()
          }}
          onType={() => {
            setMenu(null)
            setTyped('')
          }}
          onPanel={() => {
            setMenu(null)
            onOpen()
            focusPanel()
          }}
        />
      )}
    </>
  )
}

const hasLongDay = (days: readonly { hours: number }[]) => days.some((day) => day.hours !== 24)

const Nobody = ({ someone }: { someone: boolean }) => (
  <p className="board-grid__nobody">
    {someone ? (
      'Nobody matches. Change what you look for.'
    ) : (
      <>
        There is nobody to plan yet. <Link to={paths.amhps}>Add AMHPs to the register</Link>, then come back.
      </>
    )}
  </p>
)
