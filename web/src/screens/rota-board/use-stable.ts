import { useLayoutEffect, useMemo, useRef } from 'react'

// biome-ignore lint/suspicious/noExplicitAny: any function may be kept stable; its own type is given back
type Functions = Record<string, (...given: any[]) => void>

/** The same functions for good, each doing what it was given last: memoised rows are then drawn only when they change. */
export function useStable<T extends Functions>(functions: T): T {
  const latest = useRef(functions)
  useLayoutEffect(() => {
    latest.current = functions
  })
  return useMemo(
    () =>
      Object.fromEntries(
        Object.keys(latest.current).map((name) => [name, (...given: unknown[]) => latest.current[name]!(...given)]),
      ) as T,
    [],
  )
}
