import { boardKeys } from '../../../parts/board-keys.ts'
import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'
import { FindingList } from '../findings/finding-list.tsx'
import type { BoardCell, BoardPerson } from '../grid/board-rows.ts'
import type { StripLine } from '../strip/strip-lines.ts'
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
  /** Its row, if the active cell is in the hour strip. */
  line: StripLine | null
  person: BoardPerson | null
  cell: BoardCell | undefined
  /** Returns focus to the grid. */
  onLeave: () => void
}

/** Beside the board: the active cell, the list of findings, or the keys. */
export function SidePanel({ tab, onTab, finding, onFinding, column, line, person, cell, onLeave }: SidePanelProps) {
  const { listed, data } = useBoardView()
  const day = data.days[column]
  const names: Record<PanelTab, string> = { cell: 'Cell', findings: `Findings (${listed.length})`, keys: 'Keys' }
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
      {tab === 'cell' && day && line && <RolePanel line={line} column={column} current={finding} />}
    </section>
  )
}

function KeyHelp() {
  return (
    <div className="key-help">
      <h2>Keys</h2>
      <dl>
        {boardKeys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">You can also use the buttons, or the ⋯ menu of each cell.</p>
    </div>
  )
}
