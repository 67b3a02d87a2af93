import { z } from 'zod'
import { longDate } from '../time/wording.ts'
import { dateAt, dayNumberAt } from '../time/zone.ts'
import { foundInStretches, indexesFrom, meetsPeriod } from './prepare/found-work.ts'
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
  settings: z.strictObject({ days: z.int().min(1).max(14).default(7) }),

  check(prepared, { days }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    const { zone } = prepared
    const firstDay = dayNumberAt(zone, prepared.recordsFrom)
    for (const person of prepared.people) {
      const { stretches } = person
      let from = 0
      let began = 0
      let last = Number.NaN
      const finish = (to: number) => {
        const count = last - began + 1
        const long = count > days
        if (!long && !(began <= firstDay && last >= firstDay)) return
        const indexes = indexesFrom(from, to)
        if (!long) {
          if (meetsPeriod(prepared, person, indexes)) notJudged.push(person.amhp.id)
          return
        }
        const span = { start: stretches[from]!.start, end: stretches[to - 1]!.end }
        const facts = { actual: count, limit: days, unit: 'days' }
        findings.push(...foundInStretches(prepared, person, 'consecutive-days', indexes, span, facts, from))
      }
      for (let i = 0; i < stretches.length; i++) {
        const day = dayNumberAt(zone, stretches[i]!.start)
        if (!(day <= last + 1)) {
          if (i > 0) finish(i)
          from = i
          began = day
        }
        last = day
      }
      if (stretches.length > 0) finish(stretches.length)
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
