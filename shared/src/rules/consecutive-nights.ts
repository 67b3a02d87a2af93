import * as z from 'zod/mini'
import { longMoment } from '../time/wording.ts'
import { dayNumberAt } from '../time/zone.ts'
import { foundInStretches, meetsPeriod } from './prepare/found-work.ts'
import { mayBeNightShift, nightRunsOf } from './prepare/night-work.ts'
import { type Found, rule } from './rule.ts'

export const consecutiveNights = rule({
  code: 'consecutive-nights',
  title: 'Night shifts in a row',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: nights in a row',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: z.strictObject({ nights: z._default(z.int().check(z.minimum(1), z.maximum(7)), 3) }),

  check(prepared, { nights }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    const firstDay = dayNumberAt(prepared.zone, prepared.recordsFrom)
    for (const person of prepared.people) {
      if (meetsPeriod(prepared, person, [mayBeNightShift(prepared, person)])) notJudged.push(person.amhp.id)
      for (const { first, last, stretches } of nightRunsOf(prepared, person)) {
        const count = last - first + 1
        if (count > nights) {
          const span = {
            start: person.stretches[stretches[0]!]!.start,
            end: person.stretches[stretches.at(-1)!]!.end,
          }
          const facts = { actual: count, limit: nights, unit: 'nights' }
          findings.push(
            ...foundInStretches(prepared, person, 'consecutive-nights', stretches, span, facts, stretches[0]),
          )
          // The night before the first night on record may have been worked too.
        } else if (first <= firstDay && last >= firstDay - 1)
          if (meetsPeriod(prepared, person, stretches)) notJudged.push(person.amhp.id)
      }
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works ${actual} night shifts in a row, the first from ${longMoment(zone, finding.start)}: ${Number(actual) - Number(limit)} more ` +
      `than the ${limit} advised.`
    )
  },
})
