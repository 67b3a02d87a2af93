import { longMoment } from '../time/wording.ts'
import { mayBeNightShift, nightRunsOf } from './prepare/night-work.ts'
import { foundIn, shiftsOf } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { wholeNumber } from './setting.ts'

export const consecutiveNights = amhpRule({
  code: 'consecutive-nights',
  title: 'Night shifts in a row',
  group: 'fatigue',
  holds: 'Nobody works more than {nights} night shifts in a row.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: nights in a row',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: { nights: wholeNumber({ label: 'Most in a row', unit: 'night shifts', least: 1, most: 7, default: 3 }) },
  facts: { actual: 'higher', limit: 'lower', unit: 'never' },

  *check(person, { nights }) {
    const { firstDay } = person
    const maybe = mayBeNightShift(person)
    if (maybe) yield { unknown: shiftsOf([maybe]) }
    for (const { first, last, stretches } of nightRunsOf(person)) {
      const count = last - first + 1
      if (count > nights) {
        const span = { start: stretches[0]!.start, end: stretches.at(-1)!.end }
        yield foundIn(stretches, span, { actual: count, limit: nights, unit: 'nights' }, stretches[0])
        // The night before the first night on record may have been worked too.
      } else if (first <= firstDay && last >= firstDay - 1) yield { unknown: shiftsOf(stretches) }
    }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works ${actual} night shifts in a row, the first from ${longMoment(zone, finding.start)}: ${actual - limit} more ` +
      `than the ${limit} advised.`
    )
  },
})
