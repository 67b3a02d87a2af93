import { useSyncExternalStore } from 'react'

let announced = { text: '', turn: 0 }
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Announces a change on the page to screen readers. */
export function announce(text: string) {
  announced = { text, turn: announced.turn + 1 }
  for (const listener of listeners) listener()
}

/** The page's only live region, in the frame. */
export function LiveRegion() {
  const { text, turn } = useSyncExternalStore(subscribe, () => announced)
  return (
    <div role="status" aria-live="polite" className="nhsuk-u-visually-hidden">
      <span key={turn}>{text}</span>
    </div>
  )
}
