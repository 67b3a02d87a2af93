import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { useEffect, useState } from 'react'

/** The only place in the web app that reads the clock. */
export const now = (): Instant => instantOf(Date.now())

/** The current time, updated every so many milliseconds. */
export function useNow(every: number): Instant {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), every)
    return () => clearInterval(timer)
  }, [every])
  return time
}
