import { longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { tooManyDaysInARow } from './prepare/day-runs.ts'
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

  check: (person, { days }, prepared) =>
    tooManyDaysInARow(person, person.stretches, { most: days, unit: 'days' }, prepared),

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works on ${actual} days in a row from ${longDate(dateAt(zone, finding.start))}, ${actual - limit} more than ` +
      `the ${limit} advised.`
    )
  },
})
