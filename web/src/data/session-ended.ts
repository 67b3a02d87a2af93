import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let ended = false

/** Whether the session has ended while a page was open. */
export const sessionEnded = {
  get: () => ended,
  set(value: boolean) {
    ended = value
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const useSessionEnded = () => useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get)
