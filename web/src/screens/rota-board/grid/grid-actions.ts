import { useLayoutEffect, useMemo, useRef } from 'react'
import type { HoverAt } from '../findings/finding-text.tsx'
import type { Position } from './grid-keys.ts'

/** Callbacks from the cells to the grid. */
export type GridActions = {
  select(to: Position): void
  /** Opens a cell for typing. */
  type(to: Position): void
  /** The editor has closed. `move` is an arrow key to apply, or `leave` to keep focus where it is. */
  typed(move?: string): void
  menu(to: Position, box: DOMRect): void
  hover(at: HoverAt | null): void
}

/** Stable functions that call the latest actions, so that memoised rows render only when they change. */
export function useStableActions(actions: GridActions): GridActions {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  return useMemo(
    () => ({
      select: (to) => latest.current.select(to),
      type: (to) => latest.current.type(to),
      typed: (move) => latest.current.typed(move),
      menu: (to, box) => latest.current.menu(to, box),
      hover: (at) => latest.current.hover(at),
    }),
    [],
  )
}
