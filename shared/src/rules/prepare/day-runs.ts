import { dayNumberAt, type Zone } from '../../time/zone.ts'
import type { Person } from './work.ts'

/** Days in a row on which a person starts work, by number; `from` to `to` (exclusive) are the stretches, by index. */
export interface DayRun {
  readonly first: number
  last: number
  readonly from: number
  to: number
}

/** The days on which a person starts work in runs of days in a row, in order of time. */
export function dayRunsOf(zone: Zone, { stretches }: Person): DayRun[] {
  const runs: DayRun[] = []
  let run: DayRun | undefined
  for (let i = 0; i < stretches.length; i++) {
    const day = dayNumberAt(zone, stretches[i]!.start)
    if (run && day <= run.last + 1) {
      run.last = day
      run.to = i + 1
    } else {
      run = { first: day, last: day, from: i, to: i + 1 }
      runs.push(run)
    }
  }
  return runs
}
