import { longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { tooManyDaysInARow } from './prepare/day-runs.ts'
import { foundIn } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { wholeNumber } from './setting.ts'

export const consecutiveDays = amhpRule({
  code: 'consecutive-days',
  title: 'Days of work in a row',
  group: 'fatigue',
  holds: 'Nobody works on more than {days} days in a row.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: days in a row',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: { days: wholeNumber({ label: 'Most in a row', unit: 'days', least: 1, most: 14, default: 7 }) },
  facts: { actual: 'higher', limit: 'lower', unit: 'never' },

  *check(person, { days }, prepared) {
    for (const run of tooManyDaysInARow(person, person.stretches, days, prepared)) {
      if (run.unknown) {
        yield run
        continue
      }
      const { count, stretches } = run
      const span = { start: stretches[0]!.start, end: stretches.at(-1)!.end }
      yield foundIn(stretches, span, { actual: count, limit: days, unit: 'days' }, stretches[0])
    }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works on ${actual} days in a row from ${longDate(dateAt(zone, finding.start))}, ${actual - limit} more than ` +
      `the ${limit} advised.`
    )
  },
})
