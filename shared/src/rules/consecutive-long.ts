import { type ClockTime, minutesOfClockTime } from '../time/clock-time.ts'
import { hour } from '../time/instant.ts'
import { longMoment } from '../time/wording.ts'
import { faceAt } from '../time/zone.ts'
import { tooManyDaysInARow } from './prepare/day-runs.ts'
import { isNightShift } from './prepare/nights.ts'
import type { Person, Stretch } from './prepare/person.ts'
import { holdsShiftWork, shiftsOf, touchesRecords } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { clockTime, number, wholeNumber } from './setting.ts'

export const consecutiveLong = amhpRule({
  code: 'consecutive-long',
  title: 'Long shifts and early starts in a row',
  group: 'fatigue',
  holds:
    'Nobody works more than {shifts} long shifts in a row, of over {hours} hours, or more than {shifts} early starts, before {before}. A night shift is no early start.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: long shifts and early starts in a row',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: {
    shifts: wholeNumber({ label: 'Most in a row', unit: 'shifts', least: 1, most: 7, default: 3 }),
    hours: number({ label: 'A long shift is over', unit: 'hours', least: 8, most: 13, default: 10 }),
    before: clockTime({ label: 'An early start is before', default: '07:00' }),
  },
  facts: { actual: 'higher', limit: 'lower', unit: 'other' },

  *check(person, { shifts: most, hours, before }, prepared) {
    const { long, early } = longAndEarly(person, hours * hour, before)
    yield* tooManyDaysInARow(person, long, { most, unit: 'long shifts' }, prepared)
    yield* tooManyDaysInARow(person, early, { most, unit: 'early starts' }, prepared)
    // Work before the records may touch it, and so make it longer, or a shift that started earlier.
    const touched = person.stretches.find((stretch) => touchesRecords(person, stretch))
    if (touched) yield { unknown: shiftsOf([touched]) }
  },

  explain({ actual, limit, unit }, { finding, zone }) {
    return (
      `Works ${actual} ${unit} in a row, the first from ${longMoment(zone, finding.start)}: ${actual - limit} more than ` +
      `the ${limit} advised.`
    )
  },
})

/** The stretches with shift work that are longer than `longer`, and those that start before a time of day. */
function longAndEarly({ zone, stretches }: Person, longer: number, before: ClockTime) {
  const earliest = minutesOfClockTime(before) * 60_000
  const isLong = ({ start, end }: Stretch) => end - start > longer
  const isEarly = ({ start, nights }: Stretch) => faceAt(zone, start) < earliest && !nights.some(isNightShift)
  return {
    long: stretches.filter((one) => isLong(one) && holdsShiftWork(one)),
    early: stretches.filter((one) => isEarly(one) && holdsShiftWork(one)),
  }
}
