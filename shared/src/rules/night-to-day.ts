import { hour } from '../time/instant.ts'
import { longMoment, momentAfter } from '../time/wording.ts'
import { faceAt } from '../time/zone.ts'
import { nightsOf } from './prepare/night-work.ts'
import { isNightShift } from './prepare/nights.ts'
import type { Person, Stretch } from './prepare/person.ts'
import { foundIn, holdsShiftWork, shiftsOf, touchesRecords } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { wholeNumber } from './setting.ts'

// A day shift starts at 06:00 or later, before 12:00, on the clocks.
const early = 6 * hour
const noon = 12 * hour

export const nightToDay = amhpRule({
  code: 'night-to-day',
  title: 'Nights of sleep between night shifts and a day shift',
  group: 'fatigue',
  holds: 'After night shifts there are {nights} nights free of work before a shift that starts from 06:00 to 12:00.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: from nights to days',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: { nights: wholeNumber({ label: 'Nights free of work', unit: 'nights', least: 1, most: 4, default: 2 }) },
  facts: { actual: 'lower', limit: 'higher', unit: 'never' },

  *check(person, { nights: needed }) {
    const { zone, firstDay, stretches } = person
    const worked = workedNightsOf(person)
    for (const stretch of stretches) {
      const { start } = stretch
      // Work before the records may touch it, and so begin in the morning.
      if (touchesRecords(person, stretch)) {
        yield { unknown: shiftsOf([stretch]) }
        continue
      }
      const face = faceAt(zone, start)
      if (face < early || face >= noon || !holdsShiftWork(stretch)) continue
      const { free, shift, since } = freeNights(worked, stretch.day, needed)
      if (shift) {
        const facts = { actual: free, limit: needed, unit: 'nights' }
        yield foundIn([shift, stretch], { start: shift.end, end: start }, facts)
      } else if (since < firstDay) yield { unknown: shiftsOf([stretch]) }
    }
  },

  explain({ actual, limit }, { finding: { start, end }, zone }) {
    const free =
      actual === 0 ? 'no night is free of work' : `${actual} ${actual === 1 ? 'night is' : 'nights are'} free of work`
    return (
      `Night shifts ended ${longMoment(zone, start)} and a day shift starts at ${momentAfter(zone, start, end)}: ${free} between ` +
      `them, where ${limit} are advised.`
    )
  },
})

/** The nights in which a person works at all, each with the night shift in it, if there is one. */
function workedNightsOf(person: Person): Map<number, Stretch | undefined> {
  const worked = new Map<number, Stretch | undefined>()
  for (const work of nightsOf(person))
    worked.set(work.night, isNightShift(work) ? work.stretch : worked.get(work.night))
  return worked
}

/**
 * How many nights before a day are free of work, back to the night shift that they follow, or until they are as many as are
 * needed. `since` is the earliest night that was looked at.
 */
function freeNights(worked: ReadonlyMap<number, Stretch | undefined>, day: number, needed: number) {
  let free = 0
  let since = day
  while (free < needed) {
    since--
    const shift = worked.get(since)
    if (shift) return { free, shift, since }
    if (!worked.has(since)) free++
  }
  return { free, shift: undefined, since }
}
