import { hour, type Instant } from '../../time/instant.ts'
import { dayNumberAt, offsetAt, resolveMinutes, type Zone } from '../../time/zone.ts'
import { stretchTouched } from './found-work.ts'
import { knownOf } from './known.ts'
import type { Prepared } from './prepare.ts'
import type { Person } from './work.ts'

/** Night is from 23:00 to 06:00 on the zone's clocks; it belongs to the day on which it begins. */
export const nightStart = (zone: Zone, night: number): Instant => resolveMinutes(zone, night, 23 * 60)
const nightEnd = (zone: Zone, night: number): Instant => resolveMinutes(zone, night + 1, 6 * 60)

/** As much work in one night as makes a stretch a night shift. */
const nightShift = 3 * hour
const dayLength = 24 * hour
const nightLength = 7 * hour

/** A night, as its day number, in which a stretch (its index) works for some time. */
export interface NightWork {
  readonly night: number
  readonly stretch: number
  readonly time: number
}

/** What a stretch works in each night that it meets, in order. */
export function forEachNight(zone: Zone, start: Instant, end: Instant, found: (night: number, time: number) => void) {
  const offset = offsetAt(zone, start)
  if (offset === offsetAt(zone, end)) {
    // Moved on by an hour, every night begins a day of its own.
    const from = start + offset + hour
    const to = end + offset + hour
    for (let midnight = Math.floor(from / dayLength) * dayLength; midnight < to; midnight += dayLength) {
      const time = Math.min(to, midnight + nightLength) - Math.max(from, midnight)
      if (time > 0) found(midnight / dayLength - 1, time)
    }
    return
  }
  for (let night = dayNumberAt(zone, start) - 1; nightStart(zone, night) < end; night++) {
    const time = Math.min(end, nightEnd(zone, night)) - Math.max(start, nightStart(zone, night))
    if (time > 0) found(night, time)
  }
}

/** Every night in which a person works, with the stretch that does, in order of time. */
export function nightsOf({ zone }: Prepared, person: Person): readonly NightWork[] {
  // Six rules ask the same of each person of a check.
  return knownOf(person, 'nights', () => {
    const nights: NightWork[] = []
    const { stretches } = person
    for (let stretch = 0; stretch < stretches.length; stretch++) {
      const { start, end } = stretches[stretch]!
      forEachNight(zone, start, end, (night, time) => nights.push({ night, stretch, time }))
    }
    return nights
  })
}

/** Whether as much is worked in a night as makes it a night shift: 3 hours or more. */
export const isNightShift = ({ time }: NightWork): boolean => time >= nightShift

/** Whether work from one moment to another is at night for any time. */
export function worksAtNight(zone: Zone, start: Instant, end: Instant): boolean {
  let does = false
  forEachNight(zone, start, end, () => {
    does = true
  })
  return does
}

/** Whether work from one moment to another is a night shift. */
export function isNightShiftFrom(zone: Zone, start: Instant, end: Instant): boolean {
  let is = false
  forEachNight(zone, start, end, (_, time) => {
    if (time >= nightShift) is = true
  })
  return is
}

/** Night shifts on nights that follow each other. */
export interface NightRun {
  readonly first: number
  last: number
  /** Indexes of their stretches, one for each night, in order. */
  readonly stretches: number[]
}

/** The night shifts of a person in runs of nights in a row, in order of time. */
export function nightRunsOf(prepared: Prepared, person: Person): NightRun[] {
  const runs: NightRun[] = []
  let run: NightRun | undefined
  for (const work of nightsOf(prepared, person)) {
    if (!isNightShift(work)) continue
    if (run && work.night <= run.last + 1) {
      run.last = work.night
      run.stretches.push(work.stretch)
    } else {
      run = { first: work.night, last: work.night, stretches: [work.stretch] }
      runs.push(run)
    }
  }
  return runs
}

/**
 * The stretch, by index, that begins with the records and is no night shift, but may be one together with work before them that
 * touches it; -1 where there is none.
 */
export function mayBeNightShift(prepared: Prepared, person: Person): number {
  const { zone, recordsFrom } = prepared
  const touched = stretchTouched(prepared, person)
  const work = nightsOf(prepared, person).find((one) => one.stretch === touched)
  if (!work || isNightShift(work)) return -1
  return work.time + recordsFrom - nightStart(zone, work.night) >= nightShift ? touched : -1
}

/** The days on which night shifts of a person start, ascending, but for one stretch, by index, that is left out. */
export function nightDaysOf(prepared: Prepared, person: Person, but = -1): number[] {
  const days: number[] = []
  for (const work of nightsOf(prepared, person))
    if (isNightShift(work) && work.stretch !== but)
      days.push(dayNumberAt(prepared.zone, person.stretches[work.stretch]!.start))
  return days
}
