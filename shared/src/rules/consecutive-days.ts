import { longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import type { Person } from './prepare/person.ts'
import { foundIn, shiftsOf, touchesRecords } from './prepare/work.ts'
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

  *check(person, { days }, { meets }) {
    const { firstDay } = person
    for (const { first, last, from, to } of dayRunsOf(person)) {
      const count = last - first + 1
      if (count <= days && first > firstDay) continue
      const stretches = person.stretches.slice(from, to)
      const begins = stretches[0]!
      const second = stretches[1]
      // What work before the records touches counts on the day before them, and no longer on the first.
      const moves = touchesRecords(person, begins) && (!second || second.day > first)
      const isSure = moves ? count - 1 > days && shiftsOf(stretches.slice(1)).some(meets) : count > days
      if (!isSure && first <= firstDay && last >= firstDay) yield { unknown: shiftsOf(stretches) }
      if (count <= days) continue
      const span = { start: begins.start, end: stretches.at(-1)!.end }
      yield foundIn(stretches, span, { actual: count, limit: days, unit: 'days' }, begins)
    }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works on ${actual} days in a row from ${longDate(dateAt(zone, finding.start))}, ${actual - limit} more than ` +
      `the ${limit} advised.`
    )
  },
})

/** Days in a row on which a person starts work, by number; their stretches are `from` to `to` (exclusive). */
interface DayRun {
  readonly first: number
  last: number
  readonly from: number
  to: number
}

function dayRunsOf({ stretches }: Person): DayRun[] {
  const runs: DayRun[] = []
  let run: DayRun | undefined
  for (const { day, index } of stretches)
    if (run && day <= run.last + 1) {
      run.last = day
      run.to = index + 1
    } else {
      run = { first: day, last: day, from: index, to: index + 1 }
      runs.push(run)
    }
  return runs
}
