import { isNightShift, nightsOf } from './night-work.ts'
import type { Prepared } from './prepare.ts'
import type { Person } from './work.ts'

/** A night in which a person works at all; `shift` is the stretch that makes it a night shift, -1 where none does. */
export interface WorkedNight {
  readonly night: number
  shift: number
}

/** The nights in which a person works, each once, in order. */
export function workedNightsOf(prepared: Prepared, person: Person): WorkedNight[] {
  const worked: WorkedNight[] = []
  for (const work of nightsOf(prepared, person)) {
    let last = worked.at(-1)
    if (last?.night !== work.night) {
      last = { night: work.night, shift: -1 }
      worked.push(last)
    }
    if (isNightShift(work)) last.shift = work.stretch
  }
  return worked
}

/**
 * How many nights before a day are free of work, back to the night shift that they follow (its stretch; -1 where they are as
 * many as are needed before there is one). `since` is the earliest night that was looked at.
 */
export function freeNights(nights: readonly WorkedNight[], until: number, day: number, needed: number) {
  let free = 0
  let since = day
  for (let n = until - 1; free < needed; ) {
    since--
    const worked = nights[n]
    if (worked?.night !== since) free++
    else if (worked.shift >= 0) return { free, shift: worked.shift, since }
    else n--
  }
  return { free, shift: -1, since }
}
