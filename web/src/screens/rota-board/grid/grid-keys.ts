/** A cell of the grid, from 0: rows are those of the hour strip, then the people; columns are days. */
export interface Position {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

const pageRows = 8

/** The position after a key press, without wrapping; undefined for a key that does not move. */
export function moveBy(from: Position, size: GridSize, key: string, control: boolean): Position | undefined {
  const to = target(from, size, key, control)
  return to && within(to, size)
}

export const within = (position: Position, size: GridSize): Position => ({
  row: Math.max(0, Math.min(position.row, size.rows - 1)),
  column: Math.max(0, Math.min(position.column, size.columns - 1)),
})

function target({ row, column }: Position, size: GridSize, key: string, control: boolean): Position | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: control ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: control ? size.rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: control ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: control ? size.columns - 1 : column + 1 }
    case 'Home':
      return { row: control ? 0 : row, column: 0 }
    case 'End':
      return { row: control ? size.rows - 1 : row, column: size.columns - 1 }
    case 'PageUp':
      return { row: row - pageRows, column }
    case 'PageDown':
      return { row: row + pageRows, column }
    default:
      return undefined
  }
}

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** `close` closes the hover box. */
export type GridCommand =
  | { readonly what: 'move'; readonly to: Position }
  | { readonly what: 'type'; readonly text: string }
  | { readonly what: 'open' | 'clear' | 'menu' | 'close' }

/** The command of a key press; undefined for other keys. Without `mayEdit`, keys only move and open. */
export function gridCommand(
  pressed: KeyPress,
  from: Position,
  size: GridSize,
  mayEdit: boolean,
): GridCommand | undefined {
  const { key } = pressed
  const control = pressed.ctrlKey || pressed.metaKey
  const to = moveBy(from, size, key, control)
  if (to) return { what: 'move', to }
  if (key === 'Enter' || key === 'F2') return { what: 'open' }
  if (key === 'Escape') return { what: 'close' }
  if (!mayEdit) return undefined
  if (key === 'Delete' || key === 'Backspace') return { what: 'clear' }
  if (key === 'ContextMenu' || (key === 'F10' && pressed.shiftKey)) return { what: 'menu' }
  if (!control && !pressed.altKey && /^[a-z0-9+]$/i.test(key)) return { what: 'type', text: key }
  return undefined
}
