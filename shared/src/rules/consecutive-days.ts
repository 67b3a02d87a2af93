import * as z from 'zod/mini'
import { longDate } from '../time/wording.ts'
import { dateAt, dayNumberAt } from '../time/zone.ts'
import { dayRunsOf } from './prepare/day-runs.ts'
import { foundInStretches, indexesFrom, meetsPeriod, stretchTouched } from './prepare/found-work.ts'
import { type Found, rule } from './rule.ts'

export const consecutiveDays = rule({
  code: 'consecutive-days',
  title: 'Days of work in a row',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: days in a row',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: z.strictObject({ days: z._default(z.int().check(z.minimum(1), z.maximum(14)), 7) }),

  check(prepared, { days }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    const { zone } = prepared
    const firstDay = dayNumberAt(zone, prepared.recordsFrom)
    for (const person of prepared.people) {
      const { stretches } = person
      const touched = stretchTouched(prepared, person)
      for (const { first, last, from, to } of dayRunsOf(zone, person)) {
        const count = last - first + 1
        // What work before the records touches counts on the day before them, and no longer on the first.
        const second = stretches[from + 1]
        const moves = from === touched && (!second || dayNumberAt(zone, second.start) > first)
        const unsure = (moves ? count - 1 : count) <= days && first <= firstDay && last >= firstDay
        if (unsure && meetsPeriod(prepared, person, indexesFrom(from, to))) notJudged.push(person.amhp.id)
        if (count <= days) continue
        const span = { start: stretches[from]!.start, end: stretches[to - 1]!.end }
        const facts = { actual: count, limit: days, unit: 'days' }
        findings.push(
          ...foundInStretches(prepared, person, 'consecutive-days', indexesFrom(from, to), span, facts, from),
        )
      }
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works on ${actual} days in a row from ${longDate(dateAt(zone, finding.start))}, ${Number(actual) - Number(limit)} more than ` +
      `the ${limit} advised.`
    )
  },
})
