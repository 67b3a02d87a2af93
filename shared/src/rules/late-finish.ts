import { hour, type Instant, instantOf, minutesDown, minutesUp } from '../time/instant.ts'
import { durationText, longMoment, momentAfter } from '../time/wording.ts'
import { dateAt, faceAt, resolve } from '../time/zone.ts'
import { foundIn, holdsShiftWork, shiftsOf, touchesRecords } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { clockTime, number } from './setting.ts'

const morning = 6 * hour

export const lateFinish = amhpRule({
  code: 'late-finish',
  title: 'A late start after work past midnight',
  group: 'fatigue',
  holds:
    'After work that ends from 00:00 to 06:00, the next shift starts at {notBefore} or later, and {hours} hours later.',
  source: { title: 'The service’s own policy', clause: 'starting late after a late finish', status: 'local' },
  level: 'warning',
  settings: {
    /** On the day of the finish. */
    notBefore: clockTime({ label: 'The next shift starts no earlier than', default: '13:00' }),
    hours: number({ label: 'And this long after the finish', unit: 'hours', least: 11, most: 24, default: 11 }),
  },
  facts: { actual: 'lower', limit: 'higher', unit: 'never' },

  *check(person, { notBefore, hours }) {
    const { zone, recordsFrom, stretches } = person
    const earliestAfter = (end: Instant) => Math.max(end + hours * hour, resolve(zone, dateAt(zone, end), notBefore))
    for (const finish of stretches.filter((one) => faceAt(zone, one.end) < morning)) {
      const { end, index } = finish
      const earliest = earliestAfter(end)
      for (let i = index + 1; i < stretches.length && stretches[i]!.start < earliest; i++) {
        const next = stretches[i]!
        if (!holdsShiftWork(next)) continue
        const facts = { actual: minutesDown(next.start - end), limit: minutesUp(earliest - end), unit: 'minutes' }
        yield foundIn([finish, next], { start: end, end: next.start }, facts)
        break
      }
    }
    // Work before the records may have ended with their first moment: the later it ended, the later the earliest start.
    const earliest = earliestAfter(recordsFrom)
    for (const stretch of stretches) {
      if (stretch.start >= earliest) break
      const ofShift = holdsShiftWork(stretch)
      if (ofShift || touchesRecords(person, stretch)) yield { unknown: shiftsOf([stretch]) }
      // Later starts come after this one.
      if (ofShift && stretch.end >= recordsFrom) break
    }
  },

  explain({ limit, actual }, { finding: { start, end }, zone }) {
    const earliest = instantOf(start + limit * 60_000)
    return (
      `Work ended ${longMoment(zone, start)}; the next shift starts at ${momentAfter(zone, start, end)}, ` +
      `${durationText(limit - actual)} before ${momentAfter(zone, start, earliest)}, the earliest after so late a finish.`
    )
  },
})
