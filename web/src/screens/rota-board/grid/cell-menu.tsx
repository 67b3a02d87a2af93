import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { shiftHistoryPath } from '../../../paths.ts'
import { useBoardView } from '../board-view.ts'
import { deleteName, deleteShifts, editCell, readCellInput } from '../draft/cell-edits.ts'
import { cellKey, emptyCell } from './board-rows.ts'

export interface MenuAt {
  readonly column: number
  readonly amhp: string
  readonly left: number
  readonly top: number
}

interface CellMenuProps {
  at: MenuAt
  onClose: () => void
  onType: () => void
  onPanel: () => void
}

interface MenuEntry {
  label: string
  hint?: string
  run: () => void
}

/** The menu of a cell: codes, other times, change, delete, history. */
export function CellMenu({ at, onClose, onType, onPanel }: CellMenuProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  const entries = useEntries(at, onClose, onType, onPanel)

  const step = (by: number) => {
    const choices = [...(box.current?.querySelectorAll('button') ?? [])]
    const i = choices.indexOf(document.activeElement as HTMLButtonElement)
    choices[(i + by + choices.length) % choices.length]?.focus()
  }
  const onKeyDown = (pressed: KeyboardEvent) => {
    pressed.stopPropagation()
    if (pressed.key === 'Escape' || pressed.key === 'Tab') onClose()
    else if (pressed.key === 'ArrowDown') step(1)
    else if (pressed.key === 'ArrowUp') step(-1)
    else return
    pressed.preventDefault()
  }
  const height = 44 + entries.length * 34
  return (
    <div
      ref={box}
      role="menu"
      aria-label="Cell"
      tabIndex={-1}
      className="cell-menu"
      style={{
        left: Math.max(8, Math.min(at.left, window.innerWidth - 392)),
        top: Math.max(8, Math.min(at.top, window.innerHeight - height)),
      }}
      onKeyDown={onKeyDown}
      onBlur={(left) => {
        if (left.relatedTarget && !left.currentTarget.contains(left.relatedTarget)) onClose()
      }}
    >
      {entries.map(({ label, hint, run }) => (
        <button key={label} type="button" role="menuitem" tabIndex={-1} onClick={run}>
          <span>{label}</span>
          {hint && <span className="cell-menu__hint">{hint}</span>}
        </button>
      ))}
    </div>
  )
}

function useEntries(at: MenuAt, onClose: () => void, onType: () => void, onPanel: () => void): MenuEntry[] {
  const view = useBoardView()
  const navigate = useNavigate()
  const { codes, zone, days } = view.data
  const { shifts } = view.cells.get(cellKey(at.amhp, at.column)) ?? emptyCell
  const place = (text: string) => {
    const read = readCellInput(text, { date: days[at.column]!.date, zone, codes })
    if (!('sentence' in read)) view.edit(editCell(at.amhp, shifts, read))
    onClose()
  }
  const entries: MenuEntry[] = []
  if (view.isManager) {
    for (const code of codes) {
      entries.push({
        label: `${code.code}  ${code.name}`,
        hint: `${code.start}–${code.end}`,
        run: () => place(code.code),
      })
    }
    entries.push({ label: 'Other times …', run: onType })
  }
  entries.push({
    label: shifts.length > 0 && view.isManager ? 'Change or see details …' : 'See this day …',
    run: onPanel,
  })
  if (view.isManager && shifts.length > 0) {
    entries.push({
      label: deleteName(shifts.length),
      hint: 'Delete',
      run: () => {
        view.edit(deleteShifts(shifts))
        onClose()
      },
    })
  }
  const first = shifts[0]
  if (first) entries.push({ label: 'History', run: () => navigate(shiftHistoryPath(first.id)) })
  return entries
}
