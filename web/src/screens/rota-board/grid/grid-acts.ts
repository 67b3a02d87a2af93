import { useLayoutEffect, useMemo, useRef } from 'react'
import type { HoverAt } from '../findings/finding-text.tsx'
import type { Position } from './grid-keys.ts'

/** What cells ask of their grid. */
export type GridActs = {
  select(to: Position): void
  /** Opens a cell for typing. */
  type(to: Position): void
  /** The editor is done. `move` is the key whose direction comes next; `leave` keeps focus where it went. */
  typed(move?: string): void
  menu(to: Position, box: DOMRect): void
  hover(at: HoverAt | null): void
}

/** Stable functions that call the latest acts, so that memoised rows render only when they change. */
export function useStable(acts: GridActs): GridActs {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
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
