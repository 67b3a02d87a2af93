import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { useSignedIn } from '../../data/session.ts'
import type { BoardData } from './board-data.ts'
import { BoardTools } from './board-tools.tsx'
import { BoardViewProvider, focusPanel, useComputedView } from './board-view.ts'
import type { BoardFinding } from './draft/check-draft.ts'
import { SaveState } from './draft/save-state.tsx'
import type { DraftControls } from './draft/use-draft.ts'
import { stepFinding } from './findings/finding-groups.ts'
import { useAnnounceFindings } from './findings/finding-list.tsx'
import { cellOfFinding } from './findings/findings-by-place.ts'
import { BoardGrid } from './grid/board-grid.tsx'
import { cellKey } from './grid/board-rows.ts'
import { DayList, useIsNarrow } from './grid/day-list.tsx'
import { type Position, within } from './grid/grid-keys.ts'
import { HolidayNotice } from './holiday-notice.tsx'
import { Legend } from './legend.tsx'
import { type PanelTab, SidePanel } from './panel/side-panel.tsx'
import { isOfLine } from './strip/strip-lines.ts'
import { WeekChoice } from './week-choice.tsx'

interface BoardProps {
  data: BoardData
  draft: DraftControls
  isManager: boolean
  week: LocalDate
  onWeek: (day: LocalDate) => void
}

/** One week of the board: tools, grid (a list of days in a narrow window) and panel. */
export function Board({ data, draft, isManager, week, onWeek }: BoardProps) {
  const { today } = useSignedIn()
  const [search, setSearch] = useState('')
  const [active, setActive] = useState<Position | null>(null)
  const [tab, setTab] = useState<PanelTab>('findings')
  const [finding, setFinding] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [focusTurn, setFocusTurn] = useState(0)
  const view = useComputedView(data, draft, search, isManager)
  const narrow = useIsNarrow()
  useAnnounceFindings(view.listed, data.zone)

  const rows = view.strip.length + view.people.length
  const start = { row: Math.min(view.strip.length, rows - 1), column: 0 }
  const at = within(active ?? start, { rows, columns: data.days.length })

  const goTo = (to: BoardFinding) => {
    const { amhp, column } = cellOfFinding(to, view.shifts, data.days)
    const person = view.people.findIndex(({ id }) => id === amhp)
    if (amhp !== null && person === -1) setSearch('')
    const row =
      amhp === null ? view.strip.findIndex((line) => isOfLine(to, line)) : view.strip.length + Math.max(0, person)
    setActive({ row: Math.max(0, row), column })
    setFinding(to.key)
    setOpened(amhp)
    setTab('cell')
    setFocusTurn((turn) => turn + 1)
  }
  const walk = (step: 1 | -1) => {
    const next = stepFinding(view.listed, finding, step)
    if (next) goTo(next)
  }
  const move = (to: Position) => {
    setActive(to)
    setFinding(null)
    setTab((shown) => (shown === 'keys' ? shown : 'cell'))
  }
  const openTab = (shown: PanelTab) => {
    setTab(shown)
    focusPanel()
  }
  const changeWeek = (weeks: number) => onWeek(addDays(week, weeks * 7))
  const person = view.people[at.row - view.strip.length]

  return (
    <BoardViewProvider value={view}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that work anywhere on the board; each has a button too */}
      <div
        className="board"
        onKeyDown={(pressed) => {
          const typing = (pressed.target as HTMLElement).matches('input, textarea, select')
          if (pressed.key === 'F8') {
            pressed.preventDefault()
            walk(pressed.shiftKey ? -1 : 1)
          } else if (typing) return
          else if ((pressed.ctrlKey || pressed.metaKey) && pressed.key.toLowerCase() === 'z') {
            pressed.preventDefault()
            if (isManager) pressed.shiftKey ? draft.redo() : draft.undo()
          } else if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return
          else if (pressed.key === '[') changeWeek(-1)
          else if (pressed.key === ']') changeWeek(1)
          else if (pressed.key === '?') setTab('keys')
        }}
      >
        <BoardTools
          search={search}
          onSearch={setSearch}
          onTab={openTab}
          narrow={narrow}
          weeks={<WeekChoice week={week} today={today} onWeek={onWeek} />}
        />
        <SaveState />
        <HolidayNotice />
        <div className="board__body">
          <div className="board__main" aria-busy={data.rota.period.from !== week}>
            {narrow ? (
              <DayList
                column={at.column}
                onColumn={(column) => move({ ...at, column })}
                open={opened}
                onOpen={setOpened}
                finding={finding}
                onFinding={goTo}
              />
            ) : (
              <BoardGrid active={at} focusTurn={focusTurn} onMove={move} onOpen={() => setTab('cell')} />
            )}
          </div>
          {!narrow && (
            <SidePanel
              tab={tab}
              onTab={setTab}
              finding={finding}
              onFinding={goTo}
              column={at.column}
              line={view.strip[at.row] ?? null}
              person={person ?? null}
              cell={person ? view.cells.get(cellKey(person.id, at.column)) : undefined}
              onLeave={() => setFocusTurn((turn) => turn + 1)}
            />
          )}
        </div>
        <Legend />
      </div>
    </BoardViewProvider>
  )
}
