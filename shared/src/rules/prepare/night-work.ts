import { cached } from './cached.ts'
import { isNightShift, type Night, nightShift, nightStart } from './nights.ts'
import type { Person, Stretch } from './person.ts'
import { touchesRecords } from './work.ts'

/** A night in which a stretch works for some time. */
export interface NightWork extends Night {
  readonly stretch: Stretch
}

/** Every night in which a person works, with the stretch worked, in order of time. */
export const nightsOf = cached(({ stretches }: Person): NightWork[] =>
  stretches.flatMap((stretch) => stretch.nights.map((worked) => ({ ...worked, stretch }))),
)

/** Night shifts on nights that follow each other. */
export interface NightRun {
  readonly first: number
  last: number
  /** One for each night, in order. */
  readonly stretches: Stretch[]
}

/** The night shifts of a person in runs of nights in a row, in order of time. */
export const nightRunsOf = cached((person: Person): readonly NightRun[] => {
  const runs: NightRun[] = []
  let run: NightRun | undefined
  for (const { night, stretch } of nightsOf(person).filter(isNightShift))
    if (run && night <= run.last + 1) {
      run.last = night
      run.stretches.push(stretch)
    } else {
      run = { first: night, last: night, stretches: [stretch] }
      runs.push(run)
    }
  return runs
})

/** The stretch that begins with the records and is no night shift, but may be one together with work before them that touches it. */
export function mayBeNightShift(person: Person): Stretch | undefined {
  const { zone, recordsFrom } = person
  const work = nightsOf(person).find(({ stretch }) => touchesRecords(person, stretch))
  if (!work || isNightShift(work)) return undefined
  return work.time + recordsFrom - nightStart(zone, work.night) >= nightShift ? work.stretch : undefined
}
