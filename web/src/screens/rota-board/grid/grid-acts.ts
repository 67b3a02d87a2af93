import type { HoverAt } from '../findings/hover-reasons.tsx'
import type { Position } from './grid-moves.ts'

/** What cells ask of their grid; the same functions for as long as the grid is there. */
export type GridActs = {
  select(to: Position): void
  /** Opens a cell for typing. */
  type(to: Position): void
  /** The editor is done; `move` is the key whose direction comes next, and `leave` lets focus be where it went. */
  typed(move?: string): void
  menu(to: Position, box: DOMRect): void
  hover(at: HoverAt | null): void
}
