import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'
import { FindingList } from '../findings/finding-list.tsx'
import type { BoardCell, BoardPerson } from '../grid/board-rows.ts'
import { KeyHelp } from '../key-help.tsx'
import { CellPanel } from './cell-panel.tsx'
import { RolePanel } from './role-panel.tsx'

const tabs = ['cell', 'findings', 'keys'] as const
export type PanelTab = (typeof tabs)[number]

interface SidePanelProps {
  tab: PanelTab
  onTab: (tab: PanelTab) => void
  finding: string | null
  onFinding: (finding: BoardFinding) => void
  column: number
  /** The hour strip's role, where the active cell is one of its days. */
  role: string | null
  person: BoardPerson | null
  cell: BoardCell | undefined
  /** Back to the grid. */
  onLeave: () => void
}

/** Beside the board, never over it: the active cell, the list of findings, or the keys. */
export function SidePanel({ tab, onTab, finding, onFinding, column, role, person, cell, onLeave }: SidePanelProps) {
  const { findings, data } = useBoardView()
  const day = data.days[column]
  const names: Record<PanelTab, string> = { cell: 'Cell', findings: `Findings (${findings.length})`, keys: 'Keys' }
  return (
    <section
      id="board-panel"
      className="side-panel"
      aria-label="Details"
      tabIndex={-1}
      onKeyDown={(pressed) => {
        if (pressed.key === 'Escape') onLeave()
      }}
    >
      <div className="side-panel__tabs">
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            className="side-panel__tab"
            aria-pressed={tab === one}
            onClick={() => onTab(one)}
          >
            {names[one]}
          </button>
        ))}
      </div>
      {tab === 'findings' && <FindingList current={finding} onFinding={onFinding} />}
      {tab === 'keys' && <KeyHelp />}
      {tab === 'cell' && day && person && (
        <CellPanel
          key={`${person.id} ${day.date}`}
          person={person}
          column={column}
          cell={cell}
          current={finding}
          onLeave={onLeave}
        />
      )}
      {tab === 'cell' && day && role && <RolePanel role={role} column={column} current={finding} />}
    </section>
  )
}
