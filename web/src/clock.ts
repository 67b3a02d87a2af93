import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { useEffect, useState } from 'react'

/** The only reader of the present time in the pages. */
export const now = (): Instant => instantOf(Date.now())

/** The present time, read again every so many milliseconds while the page is shown. */
export function useNow(every: number): Instant {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), every)
    return () => clearInterval(timer)
  }, [every])
  return time
}
