import { hour, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, spanText } from '../time/wording.ts'
import { foundIn, shiftsOf, someShift } from './prepare/work.ts'
import { mayReachOver, overInAny } from './prepare/worked-time.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

const length = 168 * hour

export const hoursIn168 = amhpRule({
  code: 'hours-in-168',
  title: 'Hours of work in any 7 days',
  group: 'fatigue',
  holds: 'Nobody works more than {hours} hours in any 168, which is 7 days.',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, as changed in 2019, for comparison',
    clause: 'most work in any period of 168 hours',
    status: 'guidance',
  },
  level: 'warning',
  off: true,
  settings: { hours: number({ label: 'Most work', unit: 'hours', least: 40, most: 100, default: 72 }) },
  facts: { actual: 'higher', limit: 'lower', unit: 'never' },

  *check(person, { hours }, { meets }) {
    const limit = hours * hour
    for (const over of overInAny(person, length, limit, ({ stretches }) => someShift(stretches, meets))) {
      const facts = { actual: minutesUp(over.worked), limit: Math.ceil(hours * 60), unit: 'minutes' }
      yield foundIn(over.stretches, over, facts, over.stretches[0])
    }
    yield { unknown: shiftsOf(mayReachOver(person, length, limit)) }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works ${durationText(actual)} in the 168 hours ${spanText(zone, finding)}, ${durationText(actual - limit)} ` +
      `more than ${durationWords(limit)}.`
    )
  },
})
