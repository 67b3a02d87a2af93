import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { focusPanel, useBoardView } from '../board-view.ts'
import { deleteShifts } from '../draft/cell-edits.ts'
import { type HoverAt, HoverReasons } from '../findings/finding-text.tsx'
import { StripRow } from '../strip/strip-row.tsx'
import { cellKey, emptyCell } from './board-rows.ts'
import { CellMenu, type MenuAt } from './cell-menu.tsx'
import { useStableActions } from './grid-actions.ts'
import { GridHead } from './grid-head.tsx'
import { gridCommand, moveBy, type Position } from './grid-keys.ts'
import { NoPeople, TeamRows } from './team-rows.tsx'

interface BoardGridProps {
  active: Position
  /** A change moves focus to the active cell. */
  focusTurn: number
  onMove: (to: Position) => void
  /** Shows the active cell in the panel. */
  onOpen: () => void
}

/** People down, days across, the hour strip above. One tab stop; arrow keys move inside. */
export function BoardGrid({ active, focusTurn, onMove, onOpen }: BoardGridProps) {
  const view = useBoardView()
  const { data, strip, people, teams, isManager } = view
  const table = useRef<HTMLTableElement>(null)
  const follow = useRef(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const [hover, setHover] = useState<HoverAt | null>(null)
  const size = { rows: strip.length + people.length, columns: data.days.length }
  const person = people[active.row - strip.length]

  const focusActive = () => table.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus()
  useLayoutEffect(() => {
    if (follow.current) focusActive()
    follow.current = false
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the turn moves focus
  useEffect(() => {
    if (focusTurn > 0) focusActive()
  }, [focusTurn])

  const select = (to: Position, focus = true) => {
    follow.current = focus
    setTyped(null)
    setHover(null)
    onMove(to)
  }
  const openPanel = () => {
    onOpen()
    focusPanel()
  }
  const openMenu = (amhp: string, column: number, { left, bottom }: DOMRect) =>
    setMenu({ amhp, column, left, top: bottom })
  const closeMenu = (then: () => void) => {
    setMenu(null)
    then()
  }
  const actions = useStableActions({
    select,
    type: (to) => {
      select(to, false)
      setTyped('')
    },
    typed: (move) => {
      setTyped(null)
      follow.current = move !== 'leave'
      const to = move && moveBy(active, size, move, false)
      if (to) onMove(to)
    },
    menu: (to, box) => {
      select(to)
      openMenu(people[to.row - strip.length]!.id, to.column, box)
    },
    hover: setHover,
  })

  const onKeyDown = (pressed: KeyboardEvent) => {
    const on = pressed.target as HTMLElement
    if (on.getAttribute('role') !== 'gridcell') return
    const ask = gridCommand(pressed, active, size, person !== undefined && isManager)
    if (!ask) return
    if (ask.what !== 'close') pressed.preventDefault()
    if (ask.what === 'move') select(ask.to)
    else if (ask.what === 'type') setTyped(ask.text)
    else if (ask.what === 'close') setHover(null)
    else if (ask.what === 'menu') openMenu(person!.id, active.column, on.getBoundingClientRect())
    else if (ask.what === 'open') openPanel()
    else {
      const { shifts } = view.cells.get(cellKey(person!.id, active.column)) ?? emptyCell
      if (shifts.length > 0) view.edit(deleteShifts(shifts))
    }
  }
  return (
    <>
      <div className="grid-scroll">
        <table
          ref={table}
          className="board-grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table keeps its rows and headers as a grid
          role="grid"
          aria-label="Rota"
          aria-readonly={!isManager}
          onKeyDown={onKeyDown}
        >
          <GridHead />
          <tbody>
            {strip.map((line, row) => (
              <StripRow
                key={`${line.role} ${line.authority}`}
                line={line}
                row={row}
                activeColumn={active.row === row ? active.column : -1}
                actions={actions}
              />
            ))}
          </tbody>
          {teams.map((team) => (
            <TeamRows key={team.name} team={team} active={active} typed={typed} actions={actions} />
          ))}
        </table>
        {people.length === 0 && <NoPeople isSearch={data.people.length > 0} />}
      </div>
      {hover && <HoverReasons at={hover} onClose={() => setHover(null)} />}
      {menu && (
        <CellMenu
          at={menu}
          onClose={() => closeMenu(focusActive)}
          onType={() => closeMenu(() => setTyped(''))}
          onPanel={() => closeMenu(openPanel)}
        />
      )}
    </>
  )
}
