import { hour, type Instant } from '../time/instant.ts'
import { longMoment, momentAfter } from '../time/wording.ts'
import { faceAt, type Zone } from '../time/zone.ts'
import { nightsOf } from './prepare/night-work.ts'
import { isNightShift } from './prepare/nights.ts'
import type { Person, Stretch } from './prepare/person.ts'
import { foundIn, holdsShiftWork, shiftsOf, touchesRecords } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { wholeNumber } from './setting.ts'

export const nightToDay = amhpRule({
  code: 'night-to-day',
  title: 'Nights of sleep between night shifts and day shifts',
  group: 'fatigue',
  holds:
    'Between night shifts and a shift that starts from 06:00 and before 12:00 there are {nights} nights free of work, whichever of them comes first.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: between nights and days',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: { nights: wholeNumber({ label: 'Nights free of work', unit: 'nights', least: 1, most: 4, default: 2 }) },
  facts: { actual: 'lower', limit: 'higher', unit: 'never' },

  *check(person, { nights: needed }) {
    const { zone, firstDay, stretches } = person
    const worked = workedNightsOf(person)
    const facts = (free: number) => ({ actual: free, limit: needed, unit: 'nights' })
    let ahead = 0
    for (const stretch of stretches) {
      const { start, day } = stretch
      // Work before the records may touch it, and so begin in the morning.
      if (touchesRecords(person, stretch)) {
        yield { unknown: shiftsOf([stretch]) }
        continue
      }
      if (!isMorning(zone, start) || !holdsShiftWork(stretch)) continue
      while (ahead < worked.length && worked[ahead]!.night < day) ahead++
      const before = freeNights(worked, ahead - 1, day - 1, -1, needed)
      if (before.shift)
        yield foundIn([before.shift, stretch], { start: before.shift.end, end: start }, facts(before.free))
      else if (before.reached < firstDay) yield { unknown: shiftsOf([stretch]) }
      const after = freeNights(worked, ahead, day, 1, needed)
      // One that works into the night is itself of the run.
      if (after.shift && after.shift !== stretch)
        yield foundIn(
          [stretch, after.shift],
          { start: stretch.end, end: after.shift.start },
          facts(after.free),
          stretch,
        )
      else if (day < firstDay) yield { unknown: shiftsOf([stretch]) }
    }
    yield { unknown: shiftsOf(mayFollowDays(person, worked, needed)) }
  },

  explain({ actual, limit }, { finding: { start, end }, zone }) {
    const free =
      actual === 0 ? 'no night is free of work' : `${actual} ${actual === 1 ? 'night is' : 'nights are'} free of work`
    const [first, second] = isMorning(zone, end)
      ? ['Night shifts', 'a day shift starts']
      : ['A day shift', 'night shifts start']
    return (
      `${first} ended ${longMoment(zone, start)} and ${second} at ${momentAfter(zone, start, end)}: ${free} between ` +
      `them, where ${limit} are advised.`
    )
  },
})

/** A day shift starts at 06:00 or later, before 12:00, on the clocks. */
function isMorning(zone: Zone, start: Instant): boolean {
  const face = faceAt(zone, start)
  return face >= 6 * hour && face < 12 * hour
}

/** A night in which a person works at all, with the night shift in it, if there is one. */
interface WorkedNight {
  readonly night: number
  shift: Stretch | undefined
}

/** In order of time. */
function workedNightsOf(person: Person): readonly WorkedNight[] {
  const worked: WorkedNight[] = []
  let last: WorkedNight | undefined
  for (const work of nightsOf(person)) {
    const shift = isNightShift(work) ? work.stretch : undefined
    if (last?.night === work.night) last.shift = shift ?? last.shift
    else {
      last = { night: work.night, shift }
      worked.push(last)
    }
  }
  return worked
}

/**
 * How many nights are free of work from one on, back or ahead, until the next night shift or until they are as many as are
 * needed. `at` is the index of the first worked night to look at, `reached` the last night that was looked at.
 */
function freeNights(worked: readonly WorkedNight[], at: number, from: number, step: 1 | -1, needed: number) {
  let free = 0
  let night = from
  for (let i = at; ; i += step) {
    const next = worked[i]
    const more = next ? Math.abs(next.night - night) : needed
    if (!next || free + more >= needed)
      return { free: needed, shift: undefined, reached: night + step * (needed - free - 1) }
    free += more
    if (next.shift) return { free, shift: next.shift, reached: next.night }
    night = next.night + step
  }
}

/** Night shifts that may come too soon after a day shift before the records. */
function mayFollowDays({ firstDay }: Person, worked: readonly WorkedNight[], needed: number): Stretch[] {
  const found: Stretch[] = []
  let free = 0
  let next = firstDay
  for (const { night, shift } of worked) {
    free += Math.max(0, night - next)
    if (free >= needed) break
    if (shift) found.push(shift)
    if (shift && night >= firstDay) break
    next = Math.max(next, night + 1)
  }
  return found
}
