import type { Fault } from '@amhp/shared/contract/problems.ts'
import { type Instant, instantOf, parseInstant } from '@amhp/shared/time/instant.ts'

/** Reads a moment as sent, parts of a second dropped; adds a fault and gives undefined when it is none. */
export function readInstant(text: string, path: string, faults: Fault[]): Instant | undefined {
  const moment = parseInstant(text)
  if (moment === undefined)
    faults.push({ path, message: 'Use a real day and time with its offset, such as 2026-11-30T09:00:00Z' })
  return moment && instantOf(Math.floor(moment / 1000) * 1000)
}
