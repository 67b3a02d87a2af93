import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { counted } from '../../parts/counted.ts'
import { editionsPath, publishPath } from '../../paths.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useBoardView } from './board-view.ts'
import { unpublishedChanges } from './draft/shift-map.ts'
import { countText } from './findings/finding-groups.ts'
import type { PanelTab } from './panel/side-panel.tsx'

interface BoardToolsProps {
  search: string
  onSearch: (text: string) => void
  onTab: (tab: PanelTab) => void
  weeks: ReactNode
  /** In a narrow window, the day list shows the findings, and there is no grid. */
  narrow: boolean
}

/** The tools above the board: week, state of the rota, publish, undo and redo, findings, search. */
export function BoardTools({ search, onSearch, onTab, weeks, narrow }: BoardToolsProps) {
  const { listed, draft, isManager } = useBoardView()
  const { undoable, redoable } = draft.queue
  return (
    <div className="board-tools">
      <div className="board-tools__line">
        {weeks}
        <RotaStates />
      </div>
      <div className="board-tools__line">
        {isManager && (
          <span className="board-tools__group">
            <Button
              look="second"
              small
              disabled={undoable.length === 0}
              onClick={draft.undo}
              aria-keyshortcuts="Control+Z"
              title={undoable.at(-1) && `Undo: ${undoable.at(-1)?.name}`}
            >
              Undo
            </Button>
            <Button
              look="second"
              small
              disabled={redoable.length === 0}
              onClick={draft.redo}
              aria-keyshortcuts="Control+Shift+Z"
              title={redoable.at(-1) && `Redo: ${redoable.at(-1)?.name}`}
            >
              Redo
            </Button>
          </span>
        )}
        {!narrow && (
          <>
            <Button look="second" small onClick={() => onTab('findings')}>
              {countText(listed)}
            </Button>
            <Button look="plain" onClick={() => onTab('keys')} aria-keyshortcuts="?">
              Keys
            </Button>
          </>
        )}
        <label className="board-tools__search">
          <span>Find people</span>
          <input
            type="search"
            className="nhsuk-input"
            value={search}
            onChange={(typed) => onSearch(typed.target.value)}
          />
        </label>
      </div>
    </div>
  )
}

/** Each rota of the week: its name, its state, and a link to publish it. */
function RotaStates() {
  const { data, shifts, isManager } = useBoardView()
  return (
    <ul className="rota-states">
      {data.rotas.map((rota) => {
        const changes = unpublishedChanges(rota, data, shifts)
        return (
          <li key={rota.id}>
            <span className="rota-states__name">{rota.name}</span>
            {rota.edition === null ? (
              <Mark tone="draft">Draft, never published</Mark>
            ) : changes > 0 ? (
              <Mark tone="draft">Draft after edition {rota.edition}</Mark>
            ) : (
              <Mark tone="published">Published, edition {rota.edition}</Mark>
            )}
            {rota.edition !== null && <Link to={editionsPath(rota.id)}>Editions</Link>}
            {isManager && changes > 0 && (
              <ButtonLink small to={publishPath(rota.id)}>
                Publish ({counted(changes, 'change')})
              </ButtonLink>
            )}
          </li>
        )
      })}
    </ul>
  )
}
