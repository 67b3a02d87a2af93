import { moveBy, type Position, type Size } from './grid-moves.ts'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key asks for on a cell of the grid. `close` ends what hovers. */
export type GridAsk =
  | { readonly what: 'move'; readonly to: Position }
  | { readonly what: 'type'; readonly text: string }
  | { readonly what: 'open' | 'clear' | 'menu' | 'close' }

/** Reads a key pressed on a cell; undefined for keys that are not the grid's. Cells that may not be edited only move and open. */
export function gridAsk(pressed: Pressed, from: Position, size: Size, mayEdit: boolean): GridAsk | undefined {
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
