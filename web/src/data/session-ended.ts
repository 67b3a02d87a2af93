import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let ended = false

/** Whether the server has said, in the middle of work, that nobody is signed in any more. */
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
