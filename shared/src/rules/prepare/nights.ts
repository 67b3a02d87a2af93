import { hour, type Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { dayNumberAt, faceAt, resolveMinutes, type Zone } from '../../time/zone.ts'
import { cached } from './cached.ts'
import type { Person, Stretch } from './person.ts'
import { touchesRecords } from './work.ts'

/** Night is from 23:00 to 06:00 on the zone's clocks; it belongs to the day on which it begins. */
export const nightStart = (zone: Zone, night: number): Instant => resolveMinutes(zone, night, 23 * 60)
const nightEnd = (zone: Zone, night: number): Instant => resolveMinutes(zone, night + 1, 6 * 60)

/** The least work in one night that makes a night shift. */
const nightShift = 3 * hour

/** Work in one night, given as its day number. */
export interface Night {
  readonly night: number
  readonly time: number
}

/** A night in which a stretch works for some time. */
export interface NightWork extends Night {
  readonly stretch: Stretch
}

/** How much of a span lies in each night that it meets, in order. */
export function nightsIn(zone: Zone, { start, end }: Span): Night[] {
  const nights: Night[] = []
  // The night before is over at 06:00.
  for (let night = dayNumberAt(zone, start) - (faceAt(zone, start) < 6 * hour ? 1 : 0); ; night++) {
    const begins = nightStart(zone, night)
    if (begins >= end) return nights
    const time = Math.min(end, nightEnd(zone, night)) - Math.max(start, begins)
    if (time > 0) nights.push({ night, time })
  }
}

/** Every night in which a person works, with the stretch worked, in order of time. */
export const nightsOf = cached(({ stretches }: Person): NightWork[] =>
  stretches.flatMap((stretch) => stretch.nights.map((worked) => ({ ...worked, stretch }))),
)

/** Whether a night is a night shift: 3 hours of work or more. */
export const isNightShift = ({ time }: Night): boolean => time >= nightShift

/** Night shifts on nights that follow each other. */
export interface NightRun {
  readonly first: number
  last: number
  /** One for each night, in order. */
  readonly stretches: Stretch[]
}

/** The night shifts of a person in runs of nights in a row, in order of time. */
export function nightRunsOf(person: Person): NightRun[] {
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
}

/** The stretch that begins with the records and is no night shift, but may be one together with work before them that touches it. */
export function mayBeNightShift(person: Person): Stretch | undefined {
  const { zone, recordsFrom } = person
  const work = nightsOf(person).find(({ stretch }) => touchesRecords(person, stretch))
  if (!work || isNightShift(work)) return undefined
  return work.time + recordsFrom - nightStart(zone, work.night) >= nightShift ? work.stretch : undefined
}
