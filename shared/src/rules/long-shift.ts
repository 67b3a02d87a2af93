import { hour, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { isNightShift, nightsIn } from './prepare/nights.ts'
import { foundIn, shiftsOf } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

export const longShift = amhpRule({
  code: 'long-shift',
  title: 'Long stretches of work',
  group: 'fatigue',
  holds: 'Nobody works for more than {hours} hours without a rest, or {nightHours} on a night shift.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: length of shifts',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: {
    hours: number({ label: 'Longest by day', unit: 'hours', least: 6, most: 13, default: 12 }),
    nightHours: number({ label: 'Longest at night', unit: 'hours', least: 6, most: 13, default: 8 }),
  },
  facts: { actual: 'higher', limit: 'lower', unit: 'never' },

  *check({ stretches, recordsFrom }, { hours, nightHours }) {
    for (const stretch of stretches) {
      const worked = stretch.end - stretch.start
      const limit = stretch.nights.some(isNightShift) ? nightHours : hours
      if (worked > limit * hour) {
        const facts = { actual: minutesUp(worked), limit: Math.ceil(limit * 60), unit: 'minutes' }
        yield foundIn([stretch], stretch, facts)
      } else if (stretch.start <= recordsFrom)
        // Work before the records may touch it.
        yield { unknown: shiftsOf([stretch]) }
    }
  },

  explain({ actual, limit }, { finding, zone }) {
    const { start, end } = finding
    const night = nightsIn(zone, finding).some(isNightShift) ? ' on a night shift' : ''
    return (
      `Works without a rest from ${longMoment(zone, start)} to ${momentAfter(zone, start, end)}: ${durationText(actual)}, ` +
      `${durationText(actual - limit)} more than the ${durationWords(limit)} advised${night}.`
    )
  },
})
