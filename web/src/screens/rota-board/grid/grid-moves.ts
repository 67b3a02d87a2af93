/** A cell of the grid, counted from 0: rows are the hour strip's roles and then the people; columns are days. */
export interface Position {
  readonly row: number
  readonly column: number
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

const pageRows = 8

/** Where a key leads from a cell; undefined for a key that does not move. Edges hold: nothing wraps. */
export function moveBy(from: Position, size: Size, key: string, control: boolean): Position | undefined {
  const to = target(from, size, key, control)
  return to && within(to, size)
}

export const within = (position: Position, size: Size): Position => ({
  row: Math.max(0, Math.min(position.row, size.rows - 1)),
  column: Math.max(0, Math.min(position.column, size.columns - 1)),
})

function target({ row, column }: Position, size: Size, key: string, control: boolean): Position | undefined {
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
